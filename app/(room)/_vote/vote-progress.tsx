'use client';
import { useTranslations } from 'next-intl';

/** How many ballots have come in; never which. */
export function VoteProgressBar(props: { cast: number; electorate: number }) {
  const t = useTranslations('room.vote');
  const { cast, electorate } = props;
  return (
    <span className="vote-progress">
      <progress
        max={Math.max(electorate, 1)}
        value={cast}
        aria-label={t('progressLabel', { cast, electorate })}
      />
      <b aria-hidden="true">
        {cast}/{electorate}
      </b>
    </span>
  );
}
