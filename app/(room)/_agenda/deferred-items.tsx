'use client';
import { useTranslations } from 'next-intl';
import { Button } from '@/app/_ui/button.tsx';
import type { AgendaItemView } from '../../../server/agenda/contract.ts';
import { useDevice } from '../_room/device-context.tsx';
import { useCommand } from '../_room/use-command.ts';

/** What was put off, why, and the way back into the agenda. */
export function DeferredItems({ items }: { items: readonly AgendaItemView[] }) {
  const t = useTranslations('console.agendaEditor');
  const { meetingId } = useDevice();
  const restore = useCommand('agenda.restore');
  if (items.length === 0) return null;
  return (
    <>
      <h3>{t('deferred')}</h3>
      <ul className="agenda-rows">
        {items.map((item) => (
          <li key={item.id} className="agenda-row">
            <span className="agenda-number">{item.number}</span>
            <div>
              <p className="agenda-title">{item.title}</p>
              <p className="agenda-facts">{item.deferReason}</p>
            </div>
            <Button
              busy={restore.busy}
              aria-label={t('restoreItem', { title: item.title })}
              onClick={() => void restore.run({ meetingId, itemId: item.id })}
            >
              {t('restore')}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}
