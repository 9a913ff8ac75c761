'use client';
import { Users } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useMemo, useState } from 'react';
import { usePresent } from '@/app/_sync/feed-context.tsx';
import { Button } from '@/app/_ui/button.tsx';
import { Dialog, DialogActions } from '@/app/_ui/dialog.tsx';
import type { AgendaItemView } from '../../../server/agenda/contract.ts';
import { alwaysNamed, rollOfItem } from '../_model/closed-session.ts';
import { useDevice } from '../_room/device-context.tsx';
import { useCommand } from '../_room/use-command.ts';
import { PeopleChoice } from './people-choice.tsx';

/** Who stays, and what that means for all others, before it begins. */
export function StartDialog({ item, onClose }: { item: AgendaItemView; onClose(): void }) {
  const t = useTranslations('console.closed');
  const present = usePresent();
  const { meetingId } = useDevice();
  const start = useCommand('deliberation.start');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const fixed = useMemo(() => new Set(alwaysNamed(present)), [present]);
  const roll = rollOfItem(present);
  const named = new Set([...fixed, ...chosen]);
  const confirm = async () => {
    const answer = await start.run({ meetingId, itemId: item.id, personIds: [...named] });
    if (answer.ok) onClose();
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('startTitle', { number: item.number })}
    >
      <p className="text-ink-2">{t('startText')}</p>
      {roll.length > 0 && (
        <Button variant="quiet" onClick={() => setChosen(new Set([...chosen, ...roll]))}>
          <Users aria-hidden="true" />
          {t('addRoll', { count: roll.length })}
        </Button>
      )}
      <PeopleChoice chosen={chosen} fixed={fixed} onChange={setChosen} />
      <p role="status">{t('chosen', { count: named.size })}</p>
      <DialogActions>
        <Button onClick={onClose}>{t('cancel')}</Button>
        <Button variant="primary" busy={start.busy} onClick={() => void confirm()}>
          {t('start')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
