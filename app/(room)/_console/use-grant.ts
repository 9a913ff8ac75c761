'use client';
import { useTranslations } from 'next-intl';
import { useCallback } from 'react';
import { useFeed } from '@/app/_sync/feed-context.tsx';
import { useToast } from '@/app/_ui/toast.tsx';
import { personOf } from '../_model/people.ts';
import { useDevice } from '../_room/device-context.tsx';
import { useCommand } from '../_room/use-command.ts';

/**
 * Gives the floor, naming the floor that this screen showed at that moment. Where somebody had it
 * before, the message offers to give it back to them.
 */
export function useGrant() {
  const t = useTranslations('console.floor');
  const feed = useFeed();
  const toast = useToast();
  const { meetingId } = useDevice();
  const { run, busy } = useCommand('speakers.grant-floor');
  const give = useCallback(
    async (personId: string, requestId: string | null) => {
      const present = feed?.store.get().present ?? null;
      const before = present?.speakers.floor ?? null;
      const seenRequestId = before?.requestId ?? null;
      const answer = await run({ meetingId, personId, requestId, seenRequestId });
      if (!answer.ok || !present) return answer;
      const name = personOf(present, personId)?.name ?? '';
      const back = () => {
        const seen = answer.value.requestId;
        if (before) void run({ meetingId, personId: before.personId, seenRequestId: seen });
      };
      const previous = personOf(present, before?.personId ?? null);
      const action = previous
        ? { label: t('giveBackTo', { name: previous.name }), onPress: back }
        : undefined;
      if (action) toast({ tone: 'info', text: t('given', { name }), action });
      return answer;
    },
    [feed, run, meetingId, toast, t],
  );
  return { give, busy };
}
