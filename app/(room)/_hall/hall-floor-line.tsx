'use client';
import { Mic } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { usePresent } from '@/app/_sync/feed-context.tsx';
import { personOf } from '../_model/people.ts';
import { FloorTimer } from '../_stage/floor-timer.tsx';

/** Who speaks, on a screen that shows something else. */
export function HallFloorLine() {
  const t = useTranslations('display');
  const present = usePresent();
  const { floor } = present.speakers;
  const person = personOf(present, floor?.personId ?? null);
  if (!floor || !person) return null;
  const partner = floor.voices.find(({ role }) => role === 'partner');
  const other = personOf(present, partner?.personId ?? null);
  return (
    <div className="hall-floor-line">
      <Mic role="img" aria-label={t('speaking')} />
      <p>
        <b>{other ? t('exchange', { one: person.name, other: other.name }) : person.name}</b>
        {!other && <span>{[person.title, person.unit].filter(Boolean).join(' · ')}</span>}
      </p>
      <FloorTimer floor={floor} />
    </div>
  );
}
