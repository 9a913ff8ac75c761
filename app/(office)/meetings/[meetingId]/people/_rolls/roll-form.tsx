'use client';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Banner } from '@/app/_ui/banner.tsx';
import { Button } from '@/app/_ui/button.tsx';
import { TextInput } from '@/app/_ui/text-input.tsx';
import type { PlannedRoll } from '../../../../../../server/attendance/roll-contract.ts';
import { useCommand, useRefusalText } from '../../../../_frame/use-command.ts';
import { usePeople } from '../_list/people-context.ts';
import { RollMembers } from './roll-members.tsx';

interface Props {
  roll: PlannedRoll | null;
  onClose(): void;
}

/** The share that has to be present: whole numbers, at most one whole. */
function isShare(numerator: number, denominator: number): boolean {
  const whole = Number.isInteger(numerator) && Number.isInteger(denominator);
  return whole && numerator >= 1 && denominator <= 100 && numerator <= denominator;
}

/** Writes a roll: its name, the share that has to be present, and who stands on it in which order. */
export function RollForm({ roll, onClose }: Props) {
  const t = useTranslations('people.rolls');
  const textOf = useRefusalText();
  const { meetingId, reload } = usePeople();
  const { run, busy } = useCommand('attendance.save-roll', { quiet: true });
  const [name, setName] = useState(roll?.name ?? '');
  const [numerator, setNumerator] = useState(String(roll?.quorumNumerator ?? 2));
  const [denominator, setDenominator] = useState(String(roll?.quorumDenominator ?? 3));
  const [memberIds, setMemberIds] = useState<string[]>(roll?.memberIds ?? []);
  const [asked, setAsked] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const share = { quorumNumerator: Number(numerator), quorumDenominator: Number(denominator) };
  const shareRight = isShare(share.quorumNumerator, share.quorumDenominator);
  const save = async () => {
    setAsked(true);
    if (name.trim() === '' || !shareRight) return;
    const answer = await run({ meetingId, rollId: roll?.id ?? null, name, ...share, memberIds });
    if (!answer.ok) return setRefusal(textOf(answer));
    reload();
    onClose();
  };
  return (
    <form
      aria-label={roll ? t('editing', { name: roll.name }) : t('add')}
      noValidate
      className="flex flex-col gap-4 rounded-lg border-2 border-act bg-paper p-4 sm:p-5"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <TextInput
        label={t('name')}
        maxLength={200}
        value={name}
        error={asked && name.trim() === '' ? t('nameMissing') : undefined}
        onChange={(event) => setName(event.target.value)}
      />
      <div className="grid grid-cols-2 gap-4 sm:max-w-md">
        <TextInput
          label={t('numerator')}
          hint={t('shareHint')}
          inputMode="numeric"
          value={numerator}
          error={asked && !shareRight ? t('shareWrong') : undefined}
          onChange={(event) => setNumerator(event.target.value)}
        />
        <TextInput
          label={t('denominator')}
          inputMode="numeric"
          value={denominator}
          onChange={(event) => setDenominator(event.target.value)}
        />
      </div>
      <RollMembers memberIds={memberIds} onChange={setMemberIds} />
      {refusal && <Banner tone="error">{refusal}</Banner>}
      <div className="flex flex-col-reverse gap-3 sm:flex-row sm:justify-end">
        <Button onClick={onClose}>{t('giveUp')}</Button>
        <Button type="submit" variant="primary" busy={busy}>
          {t('save')}
        </Button>
      </div>
    </form>
  );
}
