'use client';
import { useTranslations } from 'next-intl';
import { useId, useRef } from 'react';
import { Button } from '@/app/_ui/button.tsx';
import type {
  Choice,
  BallotReceipt as Receipt,
  VoteView,
} from '../../../server/voting/contract.ts';
import { answerTo, choiceOf } from '../_model/ballot.ts';
import { useBallotDraft } from '../_room/ballot-context.tsx';
import { useShortcuts } from '../_room/use-shortcuts.ts';
import { ChoiceIcon } from './choice-icon.tsx';
import { useCast } from './use-cast.ts';

const order = ['for', 'against', 'abstain'] as const;

/** Choosing and sending. What is chosen stays chosen, whatever arrives meanwhile. */
export function BallotChoices({ vote, cast }: { vote: VoteView; cast: Receipt | null }) {
  const t = useTranslations('room.vote');
  const group = useId();
  const form = useRef<HTMLFormElement>(null);
  const draft = useBallotDraft();
  const { send, busy } = useCast(vote);
  const chosen = draft.choiceFor(vote.id) ?? choiceOf(vote, cast);
  const choose = (choice: Choice) => draft.choose(vote.id, choice);
  // The key also takes the focus into the ballot, so that Enter sends it, and only from there.
  const pick = (choice: Choice) => {
    choose(choice);
    form.current?.querySelector<HTMLInputElement>(`input[value="${choice}"]`)?.focus();
  };
  useShortcuts({ '1': () => pick('for'), '2': () => pick('against'), '3': () => pick('abstain') });
  return (
    <form
      ref={form}
      onSubmit={(event) => {
        event.preventDefault();
        if (chosen) void send(answerTo(vote, chosen));
      }}
    >
      <fieldset className="choices" disabled={busy}>
        <legend className="sr-only">{t('chooseOne')}</legend>
        {order.map((choice, index) => (
          <label key={choice} className="choice" data-choice={choice}>
            <input
              type="radio"
              className="sr-only"
              name={group}
              value={choice}
              checked={chosen === choice}
              onChange={() => choose(choice)}
              aria-keyshortcuts={String(index + 1)}
            />
            <ChoiceIcon choice={choice} />
            <span>{vote.profile.labels[choice]}</span>
            <span className="key" aria-hidden="true">
              {index + 1}
            </span>
          </label>
        ))}
      </fieldset>
      <footer className="ballot-foot">
        <span>{vote.profile.changeUntilClosing ? t('changeable') : t('final')}</span>
        {cast && (
          <Button variant="quiet" onClick={() => draft.setChanging(vote.id, false)}>
            {t('keep')}
          </Button>
        )}
        <Button variant="primary" type="submit" disabled={!chosen} busy={busy}>
          {cast ? t('sendChanged') : t('send')}
        </Button>
      </footer>
    </form>
  );
}
