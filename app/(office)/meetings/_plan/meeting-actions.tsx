'use client';
import { Ellipsis, Pencil, Send } from 'lucide-react';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button, buttonLook } from '@/app/_ui/button.tsx';
import { ConfirmDialog } from '@/app/_ui/confirm-dialog.tsx';
import { Menu, MenuItem } from '@/app/_ui/menu.tsx';
import type { MeetingPlan } from '../../../../server/meetings/overview-contract.ts';
import { EditDialog } from '../_forms/edit-dialog.tsx';
import { CopyDialog } from './copy-dialog.tsx';
import { PostponeDialog } from './postpone-dialog.tsx';
import { ReasonDialog } from './reason-dialog.tsx';
import { useStep } from './use-step.ts';

type Asked = 'edit' | 'return' | 'postpone' | 'cancel' | 'copy' | 'delete';

/** What can be done with the meeting now: the next step as a button, the rest in a menu. */
export function MeetingActions({ plan }: { plan: MeetingPlan }) {
  const t = useTranslations('planning.actions');
  const [asked, setAsked] = useState<Asked | null>(null);
  const { allowed } = plan;
  const reopen = useStep('meetings.reopen-draft');
  const meetingId = plan.meeting.id;
  const others = (['postpone', 'copy', 'cancel', 'delete'] as const).filter((one) => allowed[one]);
  if (!Object.values(allowed).some(Boolean)) return null;
  return (
    <div className="flex flex-col gap-3 sm:flex-row sm:flex-wrap">
      <NextStep plan={plan} onReturn={() => setAsked('return')} />
      {allowed.edit && (
        <Button onClick={() => setAsked('edit')}>
          <Pencil aria-hidden="true" />
          {t('edit.label')}
        </Button>
      )}
      {(others.length > 0 || allowed.reopen) && (
        <Menu
          label={t('more')}
          trigger={
            <Button>
              <Ellipsis aria-hidden="true" />
              {t('more')}
            </Button>
          }
        >
          {allowed.reopen && (
            <MenuItem
              onSelect={() => void reopen.step({ meetingId }, t('reopen.done'))}
              disabled={reopen.busy}
            >
              {t('reopen.label')}
            </MenuItem>
          )}
          {others.map((one) => (
            <MenuItem key={one} onSelect={() => setAsked(one)}>
              {t(`${one}.label`)}
            </MenuItem>
          ))}
        </Menu>
      )}
      <AskedDialog plan={plan} asked={asked} onClose={() => setAsked(null)} />
    </div>
  );
}

function NextStep({ plan, onReturn }: { plan: MeetingPlan; onReturn(): void }) {
  const t = useTranslations('planning.actions');
  const submit = useStep('meetings.submit');
  const approve = useStep('meetings.approve');
  const { allowed, meeting } = plan;
  const meetingId = meeting.id;
  if (allowed.submit) {
    return (
      <Button
        variant="primary"
        busy={submit.busy}
        onClick={() => void submit.step({ meetingId }, t('submit.done'))}
      >
        <Send aria-hidden="true" />
        {t('submit.label')}
      </Button>
    );
  }
  if (allowed.approve) {
    return (
      <>
        <Button
          variant="primary"
          busy={approve.busy}
          onClick={() => void approve.step({ meetingId }, t('approve.done'))}
        >
          {t('approve.label')}
        </Button>
        <Button onClick={onReturn}>{t('return.label')}</Button>
      </>
    );
  }
  if (allowed.invite && meeting.status === 'approved') {
    return (
      <Link href={`/meetings/${meetingId}/invitations`} className={buttonLook('primary')}>
        <Send aria-hidden="true" />
        {t('invite.label')}
      </Link>
    );
  }
  return null;
}

interface AskedProps {
  plan: MeetingPlan;
  asked: Asked | null;
  onClose(): void;
}

function AskedDialog({ plan, asked, onClose }: AskedProps) {
  const { id: meetingId, title, startsAt, endsAt } = plan.meeting;
  if (asked === 'edit') return <EditDialog plan={plan} onClose={onClose} />;
  if (asked === 'copy') return <CopyDialog meetingId={meetingId} title={title} onClose={onClose} />;
  if (asked === 'postpone') {
    return <PostponeDialog {...{ meetingId, onClose }} period={{ startsAt, endsAt }} />;
  }
  if (asked === 'return' || asked === 'cancel') {
    return <ReasonDialog {...{ meetingId, onClose }} command={`meetings.${asked}`} what={asked} />;
  }
  return asked === 'delete' ? <DeleteDialog meetingId={meetingId} onClose={onClose} /> : null;
}

function DeleteDialog({ meetingId, onClose }: { meetingId: string; onClose(): void }) {
  const t = useTranslations('planning.actions.delete');
  const { step, busy } = useStep('meetings.delete');
  const router = useRouter();
  const remove = async () => {
    if (await step({ meetingId }, t('done'))) router.push('/meetings?scope=preparing');
    else onClose();
  };
  return (
    <ConfirmDialog
      open
      onOpenChange={onClose}
      title={t('label')}
      text={t('text')}
      confirmLabel={t('label')}
      busy={busy}
      onConfirm={() => void remove()}
    />
  );
}
