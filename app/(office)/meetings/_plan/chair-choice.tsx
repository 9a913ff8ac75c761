'use client';
import { UserRoundCog } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { PickPeopleDialog } from '@/app/_people/pick-people-dialog.tsx';
import { Button } from '@/app/_ui/button.tsx';
import { ApprovalAgain } from './approval-again.tsx';
import { useStep } from './use-step.ts';

/** Chooses who chairs; asks once more where the meeting has been approved. */
export function ChairChoice({ meetingId, approved }: { meetingId: string; approved: boolean }) {
  const t = useTranslations('planning.facts');
  const { step, busy } = useStep('meetings.set-chair');
  const [open, setOpen] = useState(false);
  const [waiting, setWaiting] = useState<string | null>(null);
  const save = async (personId: string) => {
    await step({ meetingId, personId, approveAgain: approved }, t('chairSaved'));
    setWaiting(null);
  };
  return (
    <div className="mt-1.5">
      <Button busy={busy} onClick={() => setOpen(true)}>
        <UserRoundCog aria-hidden="true" />
        {t('chooseChair')}
      </Button>
      <PickPeopleDialog
        open={open}
        onOpenChange={setOpen}
        title={t('chooseChair')}
        picked={[]}
        single
        onPick={([person]) => {
          if (!person) return;
          if (approved) setWaiting(person.personId);
          else void save(person.personId);
        }}
      />
      {waiting && (
        <ApprovalAgain
          busy={busy}
          onConfirm={() => void save(waiting)}
          onClose={() => setWaiting(null)}
        />
      )}
    </div>
  );
}
