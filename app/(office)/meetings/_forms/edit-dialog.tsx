'use client';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Banner } from '@/app/_ui/banner.tsx';
import { Button } from '@/app/_ui/button.tsx';
import { Checkbox } from '@/app/_ui/checkbox.tsx';
import { DateTimeInput } from '@/app/_ui/date-time-input.tsx';
import { Dialog, DialogActions } from '@/app/_ui/dialog.tsx';
import { Select } from '@/app/_ui/select.tsx';
import { TextArea } from '@/app/_ui/text-area.tsx';
import { TextInput } from '@/app/_ui/text-input.tsx';
import type { MeetingPlan } from '../../../../server/meetings/overview-contract.ts';
import { useCommand, useRefusalText } from '../../_frame/use-command.ts';
import { PeriodFields, periodFault } from './period-fields.tsx';
import { regularityOptions } from './regularity.ts';

type Meeting = MeetingPlan['meeting'];

/** What can be edited, as it stands in the form. */
function draftOf(meeting: Meeting) {
  const { title, summary, regularity, contact, invitationText, substitutionAllowed } = meeting;
  const period: { startsAt: string | null; endsAt: string | null } = {
    startsAt: meeting.startsAt,
    endsAt: meeting.endsAt,
  };
  const texts = { title, summary, contact, invitationText: invitationText ?? '' };
  return {
    ...texts,
    regularity,
    substitutionAllowed,
    period,
    replyDeadline: meeting.replyDeadline,
  };
}

type Draft = ReturnType<typeof draftOf>;

function useEditing(meeting: Meeting, onClose: () => void) {
  const { run, busy } = useCommand('meetings.edit', { quiet: true });
  const router = useRouter();
  const textOf = useRefusalText();
  const [draft, setDraft] = useState<Draft>(() => draftOf(meeting));
  const [following, setFollowing] = useState(false);
  const [checked, setChecked] = useState(false);
  const [refusal, setRefusal] = useState<{ code: string; text: string } | null>(null);
  const change = (part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part }));
  const save = async (approveAgain: boolean) => {
    setChecked(true);
    const { period, invitationText, ...rest } = draft;
    const { startsAt, endsAt } = period;
    if (draft.title.trim() === '' || periodFault(period) || !startsAt || !endsAt) return;
    const moved = startsAt !== meeting.startsAt && draft.replyDeadline === meeting.replyDeadline;
    const answer = await run({
      ...{ ...rest, startsAt, endsAt, following, approveAgain },
      ...{ meetingId: meeting.id, hostUnitId: meeting.hostUnitId },
      invitationText: invitationText.trim() === '' ? null : invitationText,
      // A deadline that nobody touched moves with the meeting, by the rule.
      replyDeadline: moved ? null : draft.replyDeadline,
    });
    if (!answer.ok) return setRefusal({ code: answer.code, text: textOf(answer) });
    router.refresh();
    onClose();
  };
  return { draft, change, following, setFollowing, checked, refusal, save, busy };
}

export function EditDialog({ plan, onClose }: { plan: MeetingPlan; onClose(): void }) {
  const t = useTranslations('planning');
  const { meeting } = plan;
  const editing = useEditing(meeting, onClose);
  const { draft, change, checked, refusal, save, busy } = editing;
  const again = refusal?.code === 'meetings.needs-approval-again';
  const badWords = refusal?.code === 'meetings.bad-invitation-text';
  return (
    <Dialog open onOpenChange={onClose} title={t('actions.edit.label')}>
      <TextInput
        label={t('form.title')}
        error={checked && draft.title.trim() === '' ? t('form.noTitle') : undefined}
        maxLength={300}
        value={draft.title}
        onChange={(event) => change({ title: event.target.value })}
      />
      <PeriodFields
        period={draft.period}
        onChange={(period) => change({ period })}
        checked={checked}
      />
      <MoreFields draft={draft} change={change} badWords={badWords ? refusal.text : undefined} />
      {meeting.laterInSeries !== null && meeting.laterInSeries > 0 && (
        <Checkbox
          label={t('form.following', { count: meeting.laterInSeries })}
          hint={t('form.followingHint')}
          checked={editing.following}
          onChange={editing.setFollowing}
        />
      )}
      {refusal && !badWords && <Banner tone={again ? 'warn' : 'error'}>{refusal.text}</Banner>}
      <DialogActions>
        <Button onClick={onClose}>{t('actions.back')}</Button>
        <Button variant="primary" busy={busy} onClick={() => void save(again)}>
          {t(again ? 'form.saveAgain' : 'form.save')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

interface MoreProps {
  draft: Draft;
  /** Why the words for the invitation were refused. */
  badWords: string | undefined;
  change(part: Partial<Draft>): void;
}

function MoreFields({ draft, badWords, change }: MoreProps) {
  const t = useTranslations('planning.form');
  const tFacts = useTranslations('planning.facts');
  return (
    <>
      <TextArea
        label={t('summary')}
        hint={t('summaryHint')}
        maxLength={4000}
        value={draft.summary}
        onChange={(event) => change({ summary: event.target.value })}
      />
      <Select
        label={tFacts('regularity')}
        value={draft.regularity}
        options={regularityOptions(tFacts)}
        onChange={(value) => {
          const regularity = regularityOptions(tFacts).find((one) => one.value === value)?.value;
          if (regularity) change({ regularity });
        }}
      />
      <TextInput
        label={tFacts('contact')}
        hint={t('contactHint')}
        maxLength={300}
        value={draft.contact}
        onChange={(event) => change({ contact: event.target.value })}
      />
      <DateTimeInput
        label={tFacts('deadline')}
        hint={t('deadlineHint')}
        value={draft.replyDeadline}
        onChange={(replyDeadline) => change({ replyDeadline })}
      />
      <Checkbox
        label={t('substitution')}
        checked={draft.substitutionAllowed}
        onChange={(substitutionAllowed) => change({ substitutionAllowed })}
      />
      <TextArea
        label={t('invitationText')}
        hint={t('invitationTextHint')}
        error={badWords}
        maxLength={4000}
        value={draft.invitationText}
        onChange={(event) => change({ invitationText: event.target.value })}
      />
    </>
  );
}
