'use client';
import { useLocale, useTranslations } from 'next-intl';
import { Button } from '@/app/_ui/button.tsx';
import type { BallotReceipt as Receipt, VoteView } from '../../../server/voting/contract.ts';
import { choiceOf, hasOneQuestion } from '../_model/ballot.ts';
import { useBallotDraft } from '../_room/ballot-context.tsx';
import { timeOfDayWithSeconds } from '../_words/clock-text.ts';
import { ChoiceIcon } from './choice-icon.tsx';
import { ContentSummary } from './content-summary.tsx';

/** What was counted for this voter: the choice, the time and the code to compare later. */
export function BallotReceipt({ vote, receipt }: { vote: VoteView; receipt: Receipt }) {
  const t = useTranslations('room.vote');
  const locale = useLocale();
  const draft = useBallotDraft();
  const open = vote.status === 'open';
  const choice = choiceOf(vote, receipt);
  return (
    <div className="receipt">
      <p className="receipt-head" role="status">
        {t('received')}
      </p>
      {choice && (
        <p className="receipt-choice" data-choice={choice}>
          <ChoiceIcon choice={choice} />
          {vote.profile.labels[choice]}
        </p>
      )}
      {!hasOneQuestion(vote) && <ContentSummary vote={vote} content={receipt.content} />}
      <dl>
        <div>
          <dt>{t('castAt')}</dt>
          <dd>{timeOfDayWithSeconds(receipt.castAt, locale)}</dd>
        </div>
        <div>
          <dt>{t('code')}</dt>
          <dd className="receipt-code">{receipt.code}</dd>
        </div>
        {receipt.revision > 1 && (
          <div>
            <dt>{t('revision')}</dt>
            <dd>{receipt.revision}</dd>
          </div>
        )}
      </dl>
      {open && vote.profile.changeUntilClosing && (
        <footer className="ballot-foot">
          <span>{t('changeable')}</span>
          <Button
            variant="quiet"
            onClick={() => {
              draft.choose(vote.id, choice);
              draft.fill(vote.id, receipt.content);
              draft.setChanging(vote.id, true);
            }}
          >
            {t('change')}
          </Button>
        </footer>
      )}
    </div>
  );
}
