'use client';
import { Megaphone } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/app/_ui/button.tsx';
import type { PersonEntry } from '../_model/people-list.ts';
import { PersonPicker } from '../_panels/person-picker.tsx';
import { useGrant } from './use-grant.ts';

const isHere = ({ here }: PersonEntry) => here;

/** Gives the floor to anybody who is present, asked or not. */
export function CallSomeone() {
  const t = useTranslations('console.floor');
  const grant = useGrant();
  const [choosing, setChoosing] = useState(false);
  const call = (personId: string) => {
    setChoosing(false);
    void grant.give(personId, null);
  };
  return (
    <div className="console-row">
      <Button variant="quiet" busy={grant.busy} onClick={() => setChoosing(true)}>
        <Megaphone aria-hidden="true" />
        {t('callSomeone')}
      </Button>
      <PersonPicker
        open={choosing}
        onOpenChange={setChoosing}
        title={t('callSomeone')}
        among={isHere}
        onChoose={call}
      />
    </div>
  );
}
