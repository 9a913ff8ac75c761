'use client';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Button } from '@/app/_ui/button.tsx';
import type { BallotContent, VoteView } from '../../../server/voting/contract.ts';
import { isFilled } from '../_model/ballot.ts';
import { useBallotDraft } from '../_room/ballot-context.tsx';
import { ElectionFields } from './election-fields.tsx';
import { QuestionsFields } from './questions-fields.tsx';
import { ScoringFields } from './scoring-fields.tsx';

/** A ballot of any form. What is filled in stays, whatever arrives meanwhile. */
export function BallotForm(props: {
  vote: VoteView;
  /** What was sent before. */
  sent: BallotContent | null;
  label: string;
  busy?: boolean;
  aside?: ReactNode;
  onSend(content: BallotContent): void;
}) {
  const { vote, sent, label, busy = false, aside, onSend } = props;
  const t = useTranslations('room.vote');
  const draft = useBallotDraft();
  const content = draft.contentFor(vote.id) ?? sent;
  const fill = (filled: BallotContent) => draft.fill(vote.id, filled);
  const ready = content !== null && isFilled(vote, content);
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (ready && !busy) onSend(content);
      }}
    >
      {vote.form === 'questions' && (
        <QuestionsFields
          vote={vote}
          content={content?.form === 'questions' ? content : null}
          onChange={fill}
        />
      )}
      {vote.form === 'election' && (
        <ElectionFields
          vote={vote}
          content={content?.form === 'election' ? content : null}
          onChange={fill}
        />
      )}
      {vote.form === 'scoring' && (
        <ScoringFields
          vote={vote}
          content={content?.form === 'scoring' ? content : null}
          onChange={fill}
        />
      )}
      <footer className="ballot-foot">
        <span>{vote.profile.changeUntilClosing ? t('changeable') : t('final')}</span>
        {aside}
        <Button variant="primary" type="submit" disabled={!ready} busy={busy}>
          {label}
        </Button>
      </footer>
    </form>
  );
}
