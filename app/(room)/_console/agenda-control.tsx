'use client';
import { ChevronRight } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { usePresent } from '@/app/_sync/feed-context.tsx';
import { Button } from '@/app/_ui/button.tsx';
import { ConfirmDialog } from '@/app/_ui/confirm-dialog.tsx';
import type { AgendaItemView } from '../../../server/agenda/contract.ts';
import { agendaOf, currentItem, nextItem } from '../_model/agenda.ts';
import { useDevice } from '../_room/device-context.tsx';
import { useCommand } from '../_room/use-command.ts';
import { ConsoleSection } from './console-section.tsx';

interface Wanted {
  item: AgendaItemView;
  /** What was current when the question came up: a colleague may be faster. */
  fromItemId: string | null;
}

/** On to the next item, or to any other one; asked once more, since everybody goes along. */
export function AgendaControl() {
  const t = useTranslations('console.agenda');
  const present = usePresent();
  const { meetingId } = useDevice();
  const go = useCommand('agenda.go-to-item');
  const [wanted, setWanted] = useState<Wanted | null>(null);
  const current = currentItem(present);
  const next = nextItem(present);
  const others = agendaOf(present).filter((item) => item.id !== current?.id);
  const ask = (item: AgendaItemView | null) =>
    setWanted(item && { item, fromItemId: present.agenda.currentItemId });
  const confirm = async () => {
    if (!wanted) return;
    await go.run({ meetingId, itemId: wanted.item.id, fromItemId: wanted.fromItemId });
    setWanted(null);
  };
  return (
    <ConsoleSection title={t('title')}>
      <p className="console-now">{current ? `${current.number}. ${current.title}` : t('none')}</p>
      <div className="console-row">
        <Button variant="act" disabled={!next} onClick={() => ask(next)}>
          {next ? t('next', { position: next.number }) : t('last')}
          <ChevronRight aria-hidden="true" />
        </Button>
        <select
          aria-label={t('other')}
          value=""
          onChange={(event) => ask(others.find((item) => item.id === event.target.value) ?? null)}
        >
          <option value="">{t('other')}</option>
          {others.map((item) => (
            <option key={item.id} value={item.id}>
              {item.number}. {item.title}
            </option>
          ))}
        </select>
      </div>
      <ConfirmDialog
        open={wanted !== null}
        onOpenChange={(open) => !open && setWanted(null)}
        title={t('confirmTitle', { position: wanted?.item.number ?? '' })}
        text={present.speakers.floor ? t('confirmEndsFloor') : t('confirmText')}
        confirmLabel={t('confirm')}
        busy={go.busy}
        onConfirm={() => void confirm()}
      >
        <p>{wanted?.item.title}</p>
      </ConfirmDialog>
    </ConsoleSection>
  );
}
