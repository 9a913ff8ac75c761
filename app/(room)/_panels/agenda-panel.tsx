'use client';
import { useTranslations } from 'next-intl';
import { usePresent } from '@/app/_sync/feed-context.tsx';
import { agendaOf } from '../_model/agenda.ts';
import { AgendaEnd } from './agenda-end.tsx';
import { AgendaEntry } from './agenda-entry.tsx';
import { PanelFrame } from './panel-frame.tsx';

export function AgendaPanel() {
  const t = useTranslations('room.panels');
  const present = usePresent();
  return (
    <PanelFrame title={t('agenda')} aside={<AgendaEnd />}>
      <ol className="agenda-list">
        {agendaOf(present).map((item) => (
          <AgendaEntry key={item.id} item={item} />
        ))}
      </ol>
    </PanelFrame>
  );
}
