'use client';
import { useTranslations } from 'next-intl';

/** How many ballots have come in, never which; of a secret vote, how many were given out. */
export function VoteProgressBar(props: {
  cast: number | null;
  issued: number | null;
  electorate: number;
}) {
  const t = useTranslations('room.vote');
  const { issued, electorate } = props;
  const secret = props.cast === null;
  const cast = props.cast ?? issued ?? 0;
  return (
    <span className="vote-progress">
      <progress
        max={Math.max(electorate, 1)}
        value={cast}
        aria-label={t(secret ? 'issuedLabel' : 'progressLabel', { cast, electorate })}
      />
      <b aria-hidden="true">
        {cast}/{electorate}
      </b>
    </span>
  );
}
