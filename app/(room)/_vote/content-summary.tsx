'use client';
import { useLocale, useTranslations } from 'next-intl';
import type { BallotContent, VoteView } from '../../../server/voting/contract.ts';
import { totalOf } from '../_model/scores.ts';
import { formatPoints } from '../_words/points.ts';

/** What stands on a ballot that was sent, line by line. */
export function ContentSummary({ vote, content }: { vote: VoteView; content: BallotContent }) {
  const lines = useLines(vote, content);
  return (
    <ul className="flex flex-col gap-1">
      {lines.map(({ id, title, said }) => (
        <li key={id}>
          {title}: <b>{said}</b>
        </li>
      ))}
    </ul>
  );
}

function useLines({ questions, candidates, profile }: VoteView, content: BallotContent) {
  const t = useTranslations('room.vote');
  const locale = useLocale();
  if (content.form === 'election') {
    const names = candidates.filter(({ id }) => content.chosen.includes(id));
    return [
      { id: 'chosen', title: t('fill.youChose'), said: names.map((one) => one.name).join(', ') },
    ];
  }
  if (content.form === 'scoring') {
    const criteria = profile.scoring?.criteria ?? [];
    return [
      ...criteria.map(({ id, label }) => ({
        ...{ id, title: label },
        said: formatPoints(content.scores[id] ?? 0, locale),
      })),
      { id: '', title: t('fill.sum'), said: formatPoints(totalOf(content.scores), locale) },
    ];
  }
  return questions.map(({ id, title }) => {
    const given = content.answers[id] ?? 'invalid';
    return { id, title, said: given === 'invalid' ? t('facts.invalid') : profile.labels[given] };
  });
}
