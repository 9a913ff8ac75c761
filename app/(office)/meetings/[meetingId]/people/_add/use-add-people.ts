'use client';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useToast } from '@/app/_ui/toast.tsx';
import type { InputOf } from '../../../../../../server/transport/contract.ts';
import { useCommand, useRefusalText } from '../../../../_frame/use-command.ts';
import { usePeople } from '../_list/people-context.ts';

type Asked = Omit<InputOf<'meetings.add-people'>, 'meetingId'>;

/** Adds people and says who was there already; a refusal stays with the form. */
export function useAddPeople(onDone: () => void) {
  const t = useTranslations('people');
  const toast = useToast();
  const textOf = useRefusalText();
  const { meetingId, reload } = usePeople();
  const { run, busy } = useCommand('meetings.add-people', { quiet: true });
  const [refusal, setRefusal] = useState<string | null>(null);
  const add = async (asked: Asked) => {
    const answer = await run({ meetingId, ...asked });
    if (!answer.ok) return setRefusal(textOf(answer));
    const { added, already } = answer.value;
    const names = already.slice(0, 5).map(({ name }) => name);
    const there = { count: already.length, names: names.join(', ') };
    const text = already.length > 0 ? t('addedSome', { added, ...there }) : t('added', { added });
    toast({ tone: added > 0 ? 'success' : 'info', text });
    reload();
    onDone();
  };
  return { add, busy, refusal };
}
