'use client';
import { useTranslations } from 'next-intl';
import {
  givenRoles,
  type PlannedParticipant,
} from '../../../../../../server/meetings/people-contract.ts';
import { useCommand } from '../../../../_frame/use-command.ts';
import { ChoiceCell } from './choice-cell.tsx';
import { usePeople } from './people-context.ts';

/** The role in the meeting; the chair's and a substitute's come from elsewhere. */
export function PersonRole({ person }: { person: PlannedParticipant }) {
  const t = useTranslations('people');
  const { meetingId, editable, people, reload } = usePeople();
  const { run, busy } = useCommand('meetings.change-person');
  const { personId, name, role, substituteFor, guest } = person;
  const fixed = role === 'chair' || role === 'substitute' || guest !== null;
  if (!editable || fixed) {
    const member = people.find((one) => one.personId === substituteFor);
    return (
      <span>
        {t(`role.${role}`)}
        {member && <span className="text-ink-2"> ({t('insteadOf', { name: member.name })})</span>}
        {guest && <span className="text-ink-2"> ({t('fromOutside')})</span>}
      </span>
    );
  }
  const change = async (value: string) => {
    const chosen = givenRoles.find((one) => one === value);
    if (!chosen) return;
    await run({ meetingId, personId, role: chosen });
    reload();
  };
  return (
    <ChoiceCell
      label={t('roleOf', { name })}
      value={role}
      disabled={busy}
      onChange={(value) => void change(value)}
      options={givenRoles.map((value) => ({ value, label: t(`role.${value}`) }))}
    />
  );
}
