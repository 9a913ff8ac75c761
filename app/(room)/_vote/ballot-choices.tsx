'use client';
import { useTranslations } from 'next-intl';
import { useId, useRef } from 'react';
import { signBallot } from '@/app/_keys/sign-ballot.ts';
import { useFeed, usePresent } from '@/app/_sync/feed-context.tsx';
import { Button } from '@/app/_ui/button.tsx';
import type {
  Choice,
  BallotReceipt as Receipt,
  VoteView,
} from '../../../server/voting/contract.ts';
import { answerTo, choiceOf } from '../_model/ballot.ts';
import { useBallotDraft } from '../_room/ballot-context.tsx';
import { useDevice } from '../_room/device-context.tsx';
import { useCommand } from '../_room/use-command.ts';
import { useShortcuts } from '../_room/use-shortcuts.ts';
import { ChoiceIcon } from './choice-icon.tsx';

const order = ['for', 'against', 'abstain'] as const;

/** Choosing and sending. What is chosen stays chosen, whatever arrives meanwhile. */
export function BallotChoices({ vote, cast }: { vote: VoteView; cast: Receipt | null }) {
  const t = useTranslations('room.vote');
  const group = useId();
  const form = useRef<HTMLFormElement>(null);
  const { meetingId } = useDevice();
  const feed = useFeed();
  const draft = useBallotDraft();
  const { personId } = usePresent().me;
  const command = useCommand('voting.cast');
  const chosen = draft.choiceFor(vote.id) ?? choiceOf(vote, cast);
  const choose = (choice: Choice) => draft.choose(vote.id, choice);
  const send = async () => {
    if (!chosen || command.busy) return;
    const ballot = { meetingId, voteId: vote.id, content: answerTo(vote, chosen) };
    const signature = personId && (await signBallot({ ...ballot, personId, castById: personId }));
    const answer = await command.run({ ...ballot, signature: signature || null });
    if (!answer.ok) return;
    feed?.noteReceipt(answer.value);
    draft.setChanging(vote.id, false);
  };
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
        void send();
      }}
    >
      <fieldset className="choices" disabled={command.busy}>
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
        <Button variant="primary" type="submit" disabled={!chosen} busy={command.busy}>
          {cast ? t('sendChanged') : t('send')}
        </Button>
      </footer>
    </form>
  );
}
