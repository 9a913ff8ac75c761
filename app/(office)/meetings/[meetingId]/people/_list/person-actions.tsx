'use client';
import { ChevronDown, ChevronUp, Link2, MoreVertical } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { IconButton } from '@/app/_ui/icon-button.tsx';
import { Menu, MenuItem } from '@/app/_ui/menu.tsx';
import type { PlannedParticipant } from '../../../../../../server/meetings/people-contract.ts';
import { useCommand } from '../../../../_frame/use-command.ts';
import { GuestLinkDialog } from './guest-link-dialog.tsx';
import { usePeople } from './people-context.ts';

/** Moving a person in the order, and the personal link of a guest. */
export function PersonActions({ person }: { person: PlannedParticipant }) {
  const t = useTranslations('people');
  const { meetingId, people, reload } = usePeople();
  const { run } = useCommand('meetings.change-person');
  const [linking, setLinking] = useState(false);
  const { personId, name } = person;
  const index = people.findIndex((one) => one.personId === personId);
  const move = async (beforeId: string | null) => {
    await run({ meetingId, personId, beforeId });
    reload();
  };
  const above = people[index - 1]?.personId;
  const label = t('actionsOf', { name });
  return (
    <>
      <Menu
        label={label}
        trigger={
          <IconButton label={label}>
            <MoreVertical aria-hidden="true" />
          </IconButton>
        }
      >
        <MenuItem disabled={!above} onSelect={() => above && void move(above)}>
          <ChevronUp aria-hidden="true" />
          {t('up')}
        </MenuItem>
        <MenuItem
          disabled={index === people.length - 1}
          onSelect={() => void move(people[index + 2]?.personId ?? null)}
        >
          <ChevronDown aria-hidden="true" />
          {t('down')}
        </MenuItem>
        {person.guest && (
          <MenuItem onSelect={() => setLinking(true)}>
            <Link2 aria-hidden="true" />
            {t('link.open')}
          </MenuItem>
        )}
      </Menu>
      {linking && <GuestLinkDialog person={person} onClose={() => setLinking(false)} />}
    </>
  );
}
