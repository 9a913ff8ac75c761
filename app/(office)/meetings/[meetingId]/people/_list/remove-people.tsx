'use client';
import { Trash2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/app/_ui/button.tsx';
import { ConfirmDialog } from '@/app/_ui/confirm-dialog.tsx';
import { useToast } from '@/app/_ui/toast.tsx';
import type { PlannedParticipant } from '../../../../../../server/meetings/people-contract.ts';
import { useCommand } from '../../../../_frame/use-command.ts';
import { usePeople } from './people-context.ts';

/** Removes those who are selected, after asking. */
export function RemovePeople(props: { people: readonly PlannedParticipant[]; onDone(): void }) {
  const { people, onDone } = props;
  const t = useTranslations('people');
  const toast = useToast();
  const { meetingId, reload } = usePeople();
  const { run, busy } = useCommand('meetings.remove-people');
  const [asking, setAsking] = useState(false);
  const remove = async () => {
    const answer = await run({ meetingId, personIds: people.map(({ personId }) => personId) });
    setAsking(false);
    reload();
    if (!answer.ok) return;
    const { removed, offRolls } = answer.value;
    toast({ tone: 'success', text: t('removed', { removed, offRolls }) });
    onDone();
  };
  const names = people.slice(0, 5).map(({ name }) => name);
  return (
    <div className="flex flex-wrap items-center gap-3 rounded-lg bg-act-soft px-4 py-2">
      <p className="flex-1 font-medium">{t('selected', { count: people.length })}</p>
      <Button onClick={onDone}>{t('unselect')}</Button>
      <Button variant="danger" onClick={() => setAsking(true)}>
        <Trash2 aria-hidden="true" />
        {t('remove')}
      </Button>
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title={t('removeTitle', { count: people.length })}
        text={t('removeText', { names: names.join(', '), more: people.length - names.length })}
        confirmLabel={t('remove')}
        busy={busy}
        onConfirm={() => void remove()}
      />
    </div>
  );
}
