import clsx from 'clsx';
import { ChevronRight, CircleAlert, CircleCheck, CircleDashed } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { ReadinessLine } from '../../../../server/meetings/overview-contract.ts';
import { Section } from './section.tsx';

const icons = { done: CircleCheck, partly: CircleDashed, missing: CircleAlert };
const colours = { done: 'text-for', partly: 'text-warn', missing: 'text-state-ink' };

const pages = {
  chair: '',
  place: '',
  agenda: '/agenda',
  people: '/people',
  papers: '/documents',
  invitations: '/invitations',
};

/** What there is and what is missing, each leading to where it is put right. */
export function Readiness(props: { meetingId: string; lines: readonly ReadinessLine[] }) {
  const t = useTranslations('planning.readiness');
  const missing = props.lines.filter(({ state }) => state !== 'done').length;
  return (
    <Section title={t('title')}>
      <p className="mb-2 text-ink-2">{missing === 0 ? t('ready') : t('missing', { missing })}</p>
      <ul className="flex flex-col">
        {props.lines.map(({ key, state, done, of }) => {
          const Icon = icons[state];
          return (
            <li key={key} className="border-line border-t first:border-t-0">
              <Link
                href={`/meetings/${props.meetingId}${pages[key]}`}
                className="flex min-h-12 items-center gap-3 py-2 text-ink no-underline hover:bg-paper-2"
              >
                <Icon aria-hidden="true" className={clsx('shrink-0', colours[state])} />
                <span className="flex-1">
                  <span className="font-medium">{t(`keys.${key}`)}</span>
                  <span className="block text-sm text-ink-2">
                    {t(`${key}.${state}`, { done, of })}
                  </span>
                </span>
                <ChevronRight aria-hidden="true" className="shrink-0 text-ink-3" />
              </Link>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
