'use client';
import clsx from 'clsx';
import { Check } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { runQuery } from '@/app/_sync/requests.ts';
import { TextInput } from '@/app/_ui/text-input.tsx';
import type { OutputOf } from '../../server/transport/contract.ts';

export interface Candidate {
  personId: string;
  name: string;
}

type Found = OutputOf<'invitations.substitutes'>;

interface Props {
  meetingId: string;
  chosen: Candidate | null;
  onChoose(person: Candidate): void;
  error: string | undefined;
}

const typingPauseMs = 250;

/** People of one's unit by their name, with or without accents. */
export function SubstituteField({ meetingId, chosen, onChoose, error }: Props) {
  const t = useTranslations('invitations.card');
  const [text, setText] = useState('');
  const [found, setFound] = useState<Found | null>(null);
  useEffect(() => {
    let current = true;
    const timer = setTimeout(async () => {
      const answer = await runQuery('invitations.substitutes', { meetingId, text });
      if (current && answer.ok) setFound(answer.value);
    }, typingPauseMs);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [meetingId, text]);
  return (
    <div className="flex flex-col gap-2">
      <TextInput
        label={t('substitute')}
        hint={t('substituteHint')}
        error={error}
        type="search"
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <p role="status" className="text-ink-2 empty:hidden">
        {found?.length === 0 ? t('noneFound') : null}
      </p>
      <ul className="flex max-h-72 flex-col gap-1.5 overflow-y-auto">
        {found?.map((person) => (
          <li key={person.personId}>
            <button
              type="button"
              aria-pressed={person.personId === chosen?.personId}
              onClick={() => onChoose(person)}
              className={clsx(
                'flex min-h-14 w-full items-center justify-between gap-3 rounded-md border-(length:--border-width) px-4 py-2 text-left',
                person.personId === chosen?.personId
                  ? 'border-act bg-act-soft'
                  : 'border-line bg-paper hover:bg-paper-2',
              )}
            >
              <span className="flex flex-col leading-snug">
                <span className="font-semibold">{person.name}</span>
                <span className="text-sm text-ink-2">
                  {person.title}, {person.unit}
                </span>
              </span>
              {person.personId === chosen?.personId && <Check aria-hidden="true" />}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
