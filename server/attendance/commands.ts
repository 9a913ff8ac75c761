import { type Command, defineRowsCommand } from '../kernel/define-command.ts';
import { fail } from '../kernel/result.ts';
import { mayCheckIn, mayMark, mayTakePart, needsCode } from './access.ts';
import * as contract from './contract.ts';
import { decideEach, openingFacts, siteFacts } from './deciding.ts';
import { decideCheckIn, decideLeave, decideMark, doorsAreOpen } from './rules.ts';
import { loadMethod } from './setting-store.ts';

const personOf = ({ input }: { input: { personId: string } }) => input.personId;

const checkIn = defineRowsCommand(contract.checkIn, {
  access: mayTakePart,
  async run(context, requests) {
    const { tx, meetingId, now } = context;
    const doorsOpen = doorsAreOpen(await openingFacts(tx, meetingId), now);
    const sites = await siteFacts(tx, meetingId);
    const method = await loadMethod(tx, meetingId);
    return decideEach(context, requests, personOf, ({ viewer, input }, { invited, current }) => {
      const { presence, siteId } = input;
      // Whoever takes part from an own device is at no room, whichever site the request names.
      const room = presence === 'present-remote' ? null : siteId;
      if (!invited || !mayCheckIn(viewer, invited, room)) {
        return fail('attendance.not-for-others');
      }
      const byCode = method === 'code' && needsCode(viewer);
      return decideCheckIn(current, { presence, siteId }, { doorsOpen, byCode, sites });
    });
  },
});

const leave = defineRowsCommand(contract.leave, {
  access: mayTakePart,
  run: (context, requests) =>
    decideEach(context, requests, personOf, ({ viewer }, { invited, current }) => {
      if (!invited || !mayCheckIn(viewer, invited, current?.siteId ?? null)) {
        return fail('attendance.not-for-others');
      }
      return decideLeave(current);
    }),
});

const mark = defineRowsCommand(contract.mark, {
  access: mayMark,
  async run(context, requests) {
    const { status } = await openingFacts(context.tx, context.meetingId);
    return decideEach(context, requests, personOf, ({ input }, { invited, current }) => {
      const { state, reason } = input;
      const decided = decideMark(current, state, { status, takesPart: invited !== null });
      if (!decided.ok || !decided.value) return decided;
      return { ...decided, value: { ...decided.value, reason: reason || null, means: 'clerk' } };
    });
  },
});

export const attendanceCommands: readonly Command[] = [checkIn, leave, mark];
