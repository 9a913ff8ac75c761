'use client';
import { FileText, Hand, ListOrdered, SlidersHorizontal, Vote } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { usePresent } from '@/app/_sync/feed-context.tsx';
import { isModerator } from '../_model/people.ts';
import { mayVote, receiptOf, voteOf } from '../_model/vote.ts';
import { usePanel } from '../_room/panel-context.tsx';

const tabs = [
  ['document', FileText],
  ['agenda', ListOrdered],
  ['speakers', Hand],
  ['vote', Vote],
] as const;
const consoleTab = ['console', SlidersHorizontal] as const;

/** A phone held upright shows one panel at a time. */
export function TabBar() {
  const t = useTranslations('room.tabs');
  const present = usePresent();
  const { panel, open } = usePanel();
  const vote = voteOf(present);
  const asked = vote !== null && mayVote(present, vote) && !receiptOf(present, vote.id);
  const entries = isModerator(present) ? [...tabs, consoleTab] : tabs;
  return (
    <nav className="tab-bar" aria-label={t('label')}>
      {entries.map(([name, Icon]) => (
        <button
          key={name}
          type="button"
          aria-current={panel === name ? 'page' : undefined}
          onClick={() => open(name)}
        >
          <span className="tab-icon" data-asked={name === 'vote' && asked}>
            <Icon aria-hidden="true" size={26} />
          </span>
          {t(name)}
        </button>
      ))}
    </nav>
  );
}
