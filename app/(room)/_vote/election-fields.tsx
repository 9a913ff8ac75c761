'use client';
import { Square, SquareCheckBig } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Banner } from '@/app/_ui/banner.tsx';
import type { BallotContent, VoteView } from '../../../server/voting/contract.ts';

type Content = Extract<BallotContent, { form: 'election' }>;

/** Candidates to be marked; one more than there are seats is refused before anything is sent. */
export function ElectionFields(props: {
  vote: VoteView;
  content: Content | null;
  onChange(content: Content): void;
}) {
  const { vote, content, onChange } = props;
  const t = useTranslations('room.vote.fill');
  const tSecret = useTranslations('secret');
  const [tooMany, setTooMany] = useState(false);
  const chosen = content?.chosen ?? [];
  const { seats } = vote;
  const toggle = (id: string) => {
    const without = chosen.filter((one) => one !== id);
    const next = without.length === chosen.length ? [...chosen, id] : without;
    setTooMany(next.length > seats);
    if (next.length <= seats) onChange({ form: 'election', chosen: next, invalid: false });
  };
  return (
    <fieldset className="choices">
      <legend className="mb-2 font-semibold">{t('chooseUpTo', { seats })}</legend>
      {vote.candidates.map(({ id, name, note }) => (
        <label key={id} className="choice" data-choice="for">
          <input
            type="checkbox"
            className="sr-only"
            checked={chosen.includes(id)}
            onChange={() => toggle(id)}
          />
          {chosen.includes(id) ? (
            <SquareCheckBig aria-hidden="true" />
          ) : (
            <Square aria-hidden="true" />
          )}
          <span>
            {name}
            {note !== '' && <small className="block font-normal">{note}</small>}
          </span>
        </label>
      ))}
      {vote.profile.secrecy === 'secret' && (
        <label className="choice" data-choice="abstain">
          <input
            type="checkbox"
            className="sr-only"
            checked={content?.invalid ?? false}
            onChange={({ target }) =>
              onChange({ form: 'election', chosen: [], invalid: target.checked })
            }
          />
          <span>{tSecret('leaveInvalid')}</span>
        </label>
      )}
      <p role="status">{t('chosen', { count: chosen.length, seats })}</p>
      {tooMany && <Banner tone="warn">{t('tooMany', { seats })}</Banner>}
    </fieldset>
  );
}
