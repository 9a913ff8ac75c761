'use client';
import { useTranslations } from 'next-intl';
import { useId, useState } from 'react';
import { Button } from '@/app/_ui/button.tsx';
import type { BallotContent, Choice, VoteView } from '../../../server/voting/contract.ts';
import { answerTo } from '../_model/ballot.ts';
import { useBallotDraft } from '../_room/ballot-context.tsx';
import { ChoiceIcon } from './choice-icon.tsx';

const order = ['for', 'against', 'abstain'] as const;

/** Everything left invalid, on purpose. */
function invalid({ questions }: VoteView): BallotContent {
  const answers = questions.map(({ id }) => [id, 'invalid'] as const);
  return { form: 'questions', answers: Object.fromEntries(answers) };
}

/** Choosing on a secret ballot; it may be left invalid on purpose. */
export function SecretChoices(props: {
  vote: VoteView;
  label: string;
  onCast(content: BallotContent): void;
}) {
  const { vote, label, onCast } = props;
  const t = useTranslations('secret');
  const tVote = useTranslations('room.vote');
  const group = useId();
  const draft = useBallotDraft();
  const [leftInvalid, setLeftInvalid] = useState(false);
  const chosen = leftInvalid ? null : draft.choiceFor(vote.id);
  const choose = (choice: Choice | null) => {
    draft.choose(vote.id, choice);
    setLeftInvalid(choice === null);
  };
  const offered = order.filter((choice) => choice !== 'abstain' || vote.profile.abstention);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (chosen) onCast(answerTo(vote, chosen));
        else if (leftInvalid) onCast(invalid(vote));
      }}
    >
      <fieldset className="choices">
        <legend className="sr-only">{tVote('chooseOne')}</legend>
        {offered.map((choice) => (
          <label key={choice} className="choice" data-choice={choice}>
            <input
              type="radio"
              className="sr-only"
              name={group}
              checked={chosen === choice}
              onChange={() => choose(choice)}
            />
            <ChoiceIcon choice={choice} />
            <span>{vote.profile.labels[choice]}</span>
          </label>
        ))}
        <label className="choice" data-choice="abstain">
          <input
            type="radio"
            className="sr-only"
            name={group}
            checked={leftInvalid}
            onChange={() => choose(null)}
          />
          <span>{t('leaveInvalid')}</span>
        </label>
      </fieldset>
      <footer className="ballot-foot">
        <span>{tVote(vote.profile.changeUntilClosing ? 'changeable' : 'final')}</span>
        <Button variant="primary" type="submit" disabled={!chosen && !leftInvalid}>
          {label}
        </Button>
      </footer>
    </form>
  );
}
