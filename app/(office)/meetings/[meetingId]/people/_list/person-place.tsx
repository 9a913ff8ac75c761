'use client';
import { useTranslations } from 'next-intl';
import type { PlannedParticipant } from '../../../../../../server/meetings/people-contract.ts';
import { useCommand } from '../../../../_frame/use-command.ts';
import { ChoiceCell } from './choice-cell.tsx';
import { usePeople } from './people-context.ts';

const nowhere = '-';

/** Where the invitation seats a person. */
export function PersonPlace({ person }: { person: PlannedParticipant }) {
  const t = useTranslations('people');
  const { meetingId, editable, sites, reload } = usePeople();
  const { run, busy } = useCommand('meetings.change-person');
  const { personId, name, siteId, seat } = person;
  const site = sites.find(({ id }) => id === siteId);
  if (!editable || sites.length === 0) {
    return (
      <span>
        {site?.name ?? t('noSite')}
        {seat && ` · ${t('seat', { seat })}`}
      </span>
    );
  }
  const change = async (value: string) => {
    await run({ meetingId, personId, siteId: value === nowhere ? null : value });
    reload();
  };
  return (
    <ChoiceCell
      label={t('siteOf', { name })}
      value={siteId ?? nowhere}
      disabled={busy}
      onChange={(value) => void change(value)}
      options={[
        { value: nowhere, label: t('noSite') },
        ...sites.map(({ id, name: label }) => ({ value: id, label })),
      ]}
    />
  );
}
