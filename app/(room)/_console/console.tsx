'use client';
import { useTranslations } from 'next-intl';
import { AgendaControl } from './agenda-control.tsx';
import { FloorControl } from './floor-control.tsx';
import { HallControl } from './hall-control.tsx';
import { QueueControl } from './queue-control.tsx';
import { RollCallControl } from './roll-call-control.tsx';
import { SessionControl } from './session-control.tsx';
import { SitesControl } from './sites-control.tsx';
import { VoteControl } from './vote-control.tsx';

/** The tools of the chair and the secretary, in the order in which a meeting needs them. */
export default function Console() {
  const t = useTranslations('console');
  return (
    <section className="console" aria-label={t('label')}>
      <h2 className="sr-only">{t('label')}</h2>
      <AgendaControl />
      <VoteControl />
      <FloorControl />
      <QueueControl />
      <RollCallControl />
      <SitesControl />
      <HallControl />
      <SessionControl />
    </section>
  );
}
