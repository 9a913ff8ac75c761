'use client';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { usePresent } from '@/app/_sync/feed-context.tsx';
import { Button } from '@/app/_ui/button.tsx';
import { currentItem, headcount } from '../_model/agenda.ts';
import { personOf } from '../_model/people.ts';
import { type DeviceRole, proposedRole } from '../_model/proposed-kind.ts';
import { DeviceCheck } from './device-check.tsx';
import { KindChoice } from './kind-choice.tsx';
import { PlaceChoice } from './place-choice.tsx';

/** One screen before entering: what this device is, and whether its camera and sound work. */
export function JoinScreen(props: {
  remembered: DeviceRole | null;
  onJoin(role: DeviceRole): void;
}) {
  const t = useTranslations('devices.join');
  const present = usePresent();
  const proposed = proposedRole(present);
  const [chosen, setChosen] = useState<DeviceRole>(props.remembered ?? proposed);
  const { meeting } = present.meetings;
  const item = currentItem(present);
  const me = personOf(present, present.me.personId);
  return (
    <main className="join">
      <div className="join-card">
        <header>
          <p className="join-status">
            {item ? t('itemNow', { position: item.number, title: item.title }) : t('notYet')}
          </p>
          <h1>{meeting.title}</h1>
          <p>
            {me?.name} · {t('present', headcount(present))}
          </p>
        </header>
        <KindChoice chosen={chosen.kind} proposed={proposed} onChoose={setChosen} />
        <PlaceChoice role={chosen} onChoose={setChosen} />
        <DeviceCheck kind={chosen.kind} />
        <Button variant="primary" size="large" onClick={() => props.onJoin(chosen)}>
          {t('enter')}
        </Button>
      </div>
    </main>
  );
}
