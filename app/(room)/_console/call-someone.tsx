'use client';
import { Megaphone } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { usePresent } from '@/app/_sync/feed-context.tsx';
import { Button } from '@/app/_ui/button.tsx';
import { isPresent } from '../_model/people.ts';
import { peopleByPlace } from '../_model/people-by-place.ts';
import { useGrant } from './use-grant.ts';

/** Gives the floor to anybody who is present, asked or not. */
export function CallSomeone() {
  const t = useTranslations('console.floor');
  const present = usePresent();
  const grant = useGrant();
  const [personId, setPersonId] = useState('');
  const call = async () => {
    const answer = await grant.give(personId, null);
    if (answer.ok) setPersonId('');
  };
  return (
    <div className="console-row">
      <select
        aria-label={t('callSomeone')}
        value={personId}
        onChange={(event) => setPersonId(event.target.value)}
      >
        <option value="">{t('callSomeone')}</option>
        {peopleByPlace(present).map((group) => (
          <optgroup key={group.site?.id ?? 'none'} label={group.site?.name ?? t('noPlace')}>
            {group.people
              .filter((person) => isPresent(present, person.personId))
              .map((person) => (
                <option key={person.personId} value={person.personId}>
                  {person.name}
                </option>
              ))}
          </optgroup>
        ))}
      </select>
      <Button
        variant="act"
        disabled={personId === ''}
        busy={grant.busy}
        onClick={() => void call()}
      >
        <Megaphone aria-hidden="true" />
        {t('call')}
      </Button>
    </div>
  );
}
