'use client';
import { Pencil, Plus, Trash2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/app/_ui/button.tsx';
import { Card } from '@/app/_ui/card.tsx';
import { ConfirmDialog } from '@/app/_ui/confirm-dialog.tsx';
import { EmptyState } from '@/app/_ui/empty-state.tsx';
import type { PlannedRoll } from '../../../../../../server/attendance/roll-contract.ts';
import { useCommand } from '../../../../_frame/use-command.ts';
import { usePeople } from '../_list/people-context.ts';
import { RollForm } from './roll-form.tsx';

/** The voter rolls: who has a vote, and how many have to be present. */
export function RollsEditor() {
  const t = useTranslations('people.rolls');
  const { rolls, editable } = usePeople();
  const [open, setOpen] = useState<string | null>(null);
  const close = () => setOpen(null);
  return (
    <div className="flex flex-col gap-4">
      <p className="text-ink-2">{t('about')}</p>
      {rolls.length === 0 && open === null && (
        <Card>
          <EmptyState title={t('empty')} text={t('emptyHint')} />
        </Card>
      )}
      {rolls.map((roll) =>
        open === roll.id ? (
          <RollForm key={roll.id} roll={roll} onClose={close} />
        ) : (
          <RollCard key={roll.id} roll={roll} onEdit={() => setOpen(roll.id)} />
        ),
      )}
      {open === 'new' && <RollForm roll={null} onClose={close} />}
      {editable && open === null && (
        <div>
          <Button variant="primary" onClick={() => setOpen('new')}>
            <Plus aria-hidden="true" />
            {t('add')}
          </Button>
        </div>
      )}
    </div>
  );
}

function RollCard({ roll, onEdit }: { roll: PlannedRoll; onEdit(): void }) {
  const t = useTranslations('people.rolls');
  const { meetingId, editable, people, reload } = usePeople();
  const { run, busy } = useCommand('attendance.remove-roll');
  const [asking, setAsking] = useState(false);
  const names = roll.memberIds.map(
    (id) => people.find(({ personId }) => personId === id)?.name ?? '',
  );
  const remove = async () => {
    await run({ meetingId, rollId: roll.id });
    setAsking(false);
    reload();
  };
  return (
    <Card>
      <article aria-label={roll.name} className="flex flex-col gap-3">
        <div className="flex flex-wrap items-center justify-between gap-3">
          <h3 className="text-lg font-semibold">{roll.name}</h3>
          {editable && (
            <div className="flex flex-wrap gap-3">
              <Button onClick={onEdit}>
                <Pencil aria-hidden="true" />
                {t('edit')}
              </Button>
              <Button variant="danger" onClick={() => setAsking(true)}>
                <Trash2 aria-hidden="true" />
                {t('remove')}
              </Button>
            </div>
          )}
        </div>
        <p>
          {t('facts', {
            members: names.length,
            numerator: roll.quorumNumerator,
            denominator: roll.quorumDenominator,
            items: roll.items,
          })}
        </p>
        <p className="text-ink-2">{names.join(', ')}</p>
      </article>
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title={t('removeTitle', { name: roll.name })}
        text={t('removeText')}
        confirmLabel={t('remove')}
        busy={busy}
        onConfirm={() => void remove()}
      />
    </Card>
  );
}
