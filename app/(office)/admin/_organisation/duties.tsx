'use client';
import { Plus, X } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/app/_ui/button.tsx';
import { EmptyState } from '@/app/_ui/empty-state.tsx';
import { IconButton } from '@/app/_ui/icon-button.tsx';
import { useToast } from '@/app/_ui/toast.tsx';
import { useCommand } from '@/app/(office)/_frame/use-command.ts';
import {
  dutyKinds,
  type HeldDuty,
  type TreeUnit,
} from '../../../../server/organisation/contract.ts';
import { DutyDialog } from './duty-dialog.tsx';

interface Props {
  duties: readonly HeldDuty[];
  units: readonly TreeUnit[];
}

/** Who plans, approves and keeps the register; each duty holds for a unit and all below it. */
export function Duties({ duties, units }: Props) {
  const t = useTranslations('admin.duties');
  const router = useRouter();
  const toast = useToast();
  const [adding, setAdding] = useState(false);
  const give = useCommand('organisation.give-duty');
  const take = useCommand('organisation.take-duty');
  const takeNow = async ({ personId, unitId, kind, name }: HeldDuty) => {
    const duty = { personId, unitId, kind };
    if (!(await take.run(duty)).ok) return;
    const undo = () => void give.run(duty).then(router.refresh);
    toast({
      tone: 'success',
      text: t('taken', { name }),
      action: { label: t('undo'), onPress: undo },
    });
    router.refresh();
  };
  return (
    <div className="flex flex-col gap-6">
      <div>
        <Button variant="primary" onClick={() => setAdding(true)}>
          <Plus aria-hidden="true" />
          {t('add')}
        </Button>
      </div>
      {duties.length === 0 && <EmptyState title={t('emptyTitle')} text={t('emptyText')} />}
      {dutyKinds.map((kind) => {
        const held = duties.filter((duty) => duty.kind === kind);
        if (held.length === 0) return null;
        return (
          <section key={kind} className="flex flex-col gap-3" aria-labelledby={`duty-${kind}`}>
            <h2 id={`duty-${kind}`} className="text-xl font-semibold">
              {t(`kinds.${kind}`)}
            </h2>
            <ul className="flex flex-col gap-3">
              {held.map((duty) => (
                <li
                  key={`${duty.personId} ${duty.unitId}`}
                  className="flex items-center gap-3 rounded-lg border-(length:--border-width) border-line bg-paper px-4 py-2"
                >
                  <div className="min-w-0 flex-1">
                    <p className="font-semibold">{duty.name}</p>
                    <p className="text-sm text-ink-2">
                      {duty.title} · {t('forUnit', { unit: duty.unit })}
                    </p>
                  </div>
                  <IconButton
                    label={t('take', { name: duty.name, unit: duty.unit })}
                    disabled={take.busy}
                    onClick={() => void takeNow(duty)}
                  >
                    <X aria-hidden="true" />
                  </IconButton>
                </li>
              ))}
            </ul>
          </section>
        );
      })}
      {adding && <DutyDialog units={units} onClose={() => setAdding(false)} />}
    </div>
  );
}
