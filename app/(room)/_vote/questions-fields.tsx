'use client';
import { useTranslations } from 'next-intl';
import { useId } from 'react';
import { Button } from '@/app/_ui/button.tsx';
import type { BallotContent, Choice, VoteView } from '../../../server/voting/contract.ts';
import { ChoiceIcon } from './choice-icon.tsx';

type Content = Extract<BallotContent, { form: 'questions' }>;
type Answer = Content['answers'][string];

const order = ['for', 'against', 'abstain'] as const;

/** Several questions on one ballot: each is answered, the first choice for all by one press. */
export function QuestionsFields(props: {
  vote: VoteView;
  content: Content | null;
  onChange(content: Content): void;
}) {
  const { vote, content, onChange } = props;
  const t = useTranslations('room.vote.fill');
  const answers = content?.answers ?? {};
  const answer = (id: string, given: Answer) =>
    onChange({ form: 'questions', answers: { ...answers, [id]: given } });
  const all = (choice: Choice) =>
    onChange({
      form: 'questions',
      answers: Object.fromEntries(vote.questions.map(({ id }) => [id, choice])),
    });
  const left = vote.questions.filter(({ id }) => answers[id] === undefined).length;
  return (
    <div className="flex flex-col gap-4">
      <Button onClick={() => all('for')}>{t('all', { label: vote.profile.labels.for })}</Button>
      {vote.questions.map(({ id, title }, place) => (
        <Question
          key={id}
          vote={vote}
          title={`${place + 1}. ${title}`}
          given={answers[id] ?? null}
          onAnswer={(given) => answer(id, given)}
        />
      ))}
      <p role="status">{left > 0 ? t('left', { count: left }) : t('allAnswered')}</p>
    </div>
  );
}

function Question(props: {
  vote: VoteView;
  title: string;
  given: Answer | null;
  onAnswer(given: Answer): void;
}) {
  const { vote, title, given, onAnswer } = props;
  const tSecret = useTranslations('secret');
  const group = useId();
  const { labels, abstention, secrecy } = vote.profile;
  const offered = order.filter((choice) => choice !== 'abstain' || abstention);
  return (
    <fieldset className="choices">
      <legend className="mb-2 font-semibold">{title}</legend>
      {offered.map((choice) => (
        <label key={choice} className="choice" data-choice={choice}>
          <input
            type="radio"
            className="sr-only"
            name={group}
            checked={given === choice}
            onChange={() => onAnswer(choice)}
          />
          <ChoiceIcon choice={choice} />
          <span>{labels[choice]}</span>
        </label>
      ))}
      {secrecy === 'secret' && (
        <label className="choice" data-choice="abstain">
          <input
            type="radio"
            className="sr-only"
            name={group}
            checked={given === 'invalid'}
            onChange={() => onAnswer('invalid')}
          />
          <span>{tSecret('leaveInvalid')}</span>
        </label>
      )}
    </fieldset>
  );
}
