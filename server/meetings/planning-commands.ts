import { type Command, defineAccountCommand } from '../kernel/define-command.ts';
import { fail, ok } from '../kernel/result.ts';
import { mayList } from './access.ts';
import { beginMeeting, groundwork } from './beginning.ts';
import * as contract from './planning-contract.ts';
import { occurrences } from './series.ts';
import { takenList } from './taken-list.ts';

/** Everybody may ask; the duty for the host unit decides, since the unit stands in the input. */
const mayAsk = mayList;

const createMeeting = defineAccountCommand(contract.createMeeting, {
  access: mayAsk,
  async run(context, input) {
    const ground = await groundwork(context, input);
    if (!ground.ok) return ground;
    const begun = await beginMeeting(context, input, ground.value, null);
    return begun.ok ? ok({ meetingId: begun.value }) : begun;
  },
});

const createSeries = defineAccountCommand(contract.createSeries, {
  access: mayAsk,
  async run(context, input) {
    const ground = await groundwork(context, input);
    if (!ground.ok) return ground;
    const first = new Date(input.startsAt);
    const durationMs = new Date(input.endsAt).getTime() - first.getTime();
    const times = occurrences(first, input.recurrence);
    if (times.length < 2) return fail('meetings.series-too-short');
    const seriesId = context.newId();
    const meetingIds: string[] = [];
    const taken: { startsAt: Date; name: string; meeting: string }[] = [];
    for (const startsAt of times) {
      const endsAt = new Date(startsAt.getTime() + durationMs).toISOString();
      const one = { ...input, startsAt: startsAt.toISOString(), endsAt };
      const begun = await beginMeeting(context, one, ground.value, seriesId);
      if (begun.ok) meetingIds.push(begun.value);
      else if (begun.code !== 'rooms.taken') return begun;
      else {
        const { name, meeting, unit } = begun.params;
        taken.push({ startsAt, name: String(name), meeting: String(meeting || unit) });
      }
    }
    if (taken.length > 0) {
      return fail('meetings.series-taken', { count: taken.length, list: takenList(taken) });
    }
    return ok({ seriesId, meetingIds });
  },
});

export const planningCommands: readonly Command[] = [createMeeting, createSeries];
