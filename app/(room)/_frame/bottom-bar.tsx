'use client';
import { FileText, SlidersHorizontal, Vote } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { usePresent } from '@/app/_sync/feed-context.tsx';
import { FloorRequestButton } from '../_floor/floor-request-button.tsx';
import { OtherKindsButton } from '../_floor/other-kinds-button.tsx';
import { isModerator } from '../_model/people.ts';
import { mayVote, receiptOf, voteOf } from '../_model/vote.ts';
import { useBallotDraft } from '../_room/ballot-context.tsx';
import { usePanel } from '../_room/panel-context.tsx';
import { BarButton } from './bar-button.tsx';
import { CameraButton } from './camera-button.tsx';
import { MicrophoneButton } from './microphone-button.tsx';
import { MoreMenu } from './more-menu.tsx';

/** The delegate's four things, always one tap away. */
export function BottomBar() {
  const t = useTranslations('room.bar');
  const present = usePresent();
  const { panel, open, toggle } = usePanel();
  return (
    <nav className="bottom-bar" aria-label={t('label')}>
      <MicrophoneButton />
      <CameraButton />
      <span className="floor-buttons">
        <FloorRequestButton />
        <OtherKindsButton />
      </span>
      <VoteButton />
      <BarButton icon={FileText} onClick={() => open('document')} pressed={panel === 'document'}>
        {t('document')}
      </BarButton>
      {isModerator(present) && (
        <span className="console-toggle">
          <BarButton
            icon={SlidersHorizontal}
            onClick={() => toggle('console')}
            pressed={panel === 'console'}
          >
            {t('console')}
          </BarButton>
        </span>
      )}
      <MoreMenu />
    </nav>
  );
}

function VoteButton() {
  const t = useTranslations('room.bar');
  const present = usePresent();
  const draft = useBallotDraft();
  const { open, toggle } = usePanel();
  const vote = voteOf(present);
  const mine = vote !== null && mayVote(present, vote);
  const cast = vote !== null && receiptOf(present, vote.id) !== null;
  const press = () => {
    if (mine && draft.isAside(vote.id)) {
      draft.setAside(vote.id, false);
      open('document');
    } else toggle('vote');
  };
  return (
    <BarButton
      icon={Vote}
      tone={mine && !cast ? 'vote' : 'plain'}
      onClick={press}
      note={mine && cast ? t('voted') : undefined}
    >
      {t('vote')}
    </BarButton>
  );
}
