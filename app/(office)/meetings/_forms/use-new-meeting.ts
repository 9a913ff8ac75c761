'use client';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import type { PickedPerson } from '@/app/_people/people-picker.tsx';
import type { MeetingTypeView } from '../../../../server/catalogues/contract.ts';
import { useCommand, useRefusalText } from '../../_frame/use-command.ts';
import { type Period, periodFault } from './period-fields.tsx';
import { noRepeat, type RepeatDraft, recurrenceOf, timesOf } from './recurrence-fields.tsx';

interface Draft {
  typeId: string | null;
  hostUnitId: string;
  title: string;
  summary: string;
  period: Period;
  repeat: RepeatDraft;
  regularity: 'regular' | 'thematic' | 'urgent';
  hostRoomId: string | null;
  chair: PickedPerson | null;
}

/** The form of a new meeting; what was typed stays when it is refused. */
export function useNewMeeting(hostUnitId: string, types: readonly MeetingTypeView[]) {
  const router = useRouter();
  const textOf = useRefusalText();
  const one = useCommand('meetings.create', { quiet: true });
  const series = useCommand('meetings.create-series', { quiet: true });
  const [checked, setChecked] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [draft, setDraft] = useState<Draft>({
    ...{ typeId: types[0]?.id ?? null, hostUnitId, title: types[0]?.name ?? '', summary: '' },
    ...{ period: { startsAt: null, endsAt: null }, repeat: noRepeat },
    ...{ regularity: 'regular', hostRoomId: null, chair: null },
  });
  const change = (part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part }));

  /** The name of the type is the title until somebody writes another one. */
  const chooseType = (typeId: string | null) => {
    const nameOf = (id: string | null) => types.find((type) => type.id === id)?.name ?? '';
    const untouched = draft.title.trim() === nameOf(draft.typeId);
    change(untouched ? { typeId, title: nameOf(typeId) } : { typeId });
  };

  const create = async () => {
    setChecked(true);
    const { period, repeat, chair, ...rest } = draft;
    const { startsAt, endsAt } = period;
    if (draft.title.trim() === '' || periodFault(period) || !startsAt || !endsAt) return;
    const input = { ...rest, startsAt, endsAt, chairPersonId: chair?.personId ?? null };
    const times = timesOf(repeat);
    if (!repeat.on) {
      const answer = await one.run(input);
      if (answer.ok) router.push(`/meetings/${answer.value.meetingId}`);
      else setRefusal(textOf(answer));
    } else if (times !== null) {
      const answer = await series.run({ ...input, recurrence: recurrenceOf(repeat, times) });
      if (answer.ok) router.push('/meetings?scope=preparing');
      else setRefusal(textOf(answer));
    }
  };
  return { draft, change, chooseType, checked, refusal, create, busy: one.busy || series.busy };
}
