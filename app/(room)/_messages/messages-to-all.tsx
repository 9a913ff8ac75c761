'use client';
import { useTranslations } from 'next-intl';
import { usePresent } from '@/app/_sync/feed-context.tsx';
import type { MessagesToAll as Policy } from '../../../server/messages/contract.ts';
import { useDevice } from '../_room/device-context.tsx';
import { useCommand } from '../_room/use-command.ts';

const policies = ['off', 'moderated', 'open'] as const satisfies readonly Policy[];

/** Whether people may write to all. */
export function MessagesToAll() {
  const t = useTranslations('room.messages');
  const { messagesToAll } = usePresent().meetings.meeting;
  const { meetingId } = useDevice();
  const setPolicy = useCommand('messages.set-policy');
  return (
    <select
      aria-label={t('policy')}
      value={messagesToAll}
      disabled={setPolicy.busy}
      onChange={({ target }) => {
        const toAll = policies.find((policy) => policy === target.value);
        if (toAll) void setPolicy.run({ meetingId, toAll });
      }}
    >
      {policies.map((policy) => (
        <option key={policy} value={policy}>
          {t(`policies.${policy}`)}
        </option>
      ))}
    </select>
  );
}
