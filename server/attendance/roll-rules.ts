import { fail, ok, type Result } from '../kernel/result.ts';
import type { MeetingRole } from '../kernel/viewer.ts';

/** Substitutes and guests have no vote, operators look after the technique (QĐ 45/2018). */
const withVote: readonly MeetingRole[] = ['chair', 'secretary', 'delegate', 'reviewer'];

/** A roll as it is to be saved, beside the other rolls of its meeting. */
export function decideSaveRoll(
  roll: { rollId: string | null; name: string; memberIds: readonly string[] },
  facts: {
    rolls: readonly { id: string; name: string }[];
    roleOf: ReadonlyMap<string, { role: MeetingRole }>;
  },
): Result<
  null,
  'attendance.unknown-roll' | 'attendance.roll-name-taken' | 'attendance.not-a-voter'
> {
  const others = facts.rolls.filter(({ id }) => id !== roll.rollId);
  if (roll.rollId !== null && others.length === facts.rolls.length) {
    return fail('attendance.unknown-roll');
  }
  const same = (name: string) => name.toLowerCase() === roll.name.toLowerCase();
  if (others.some(({ name }) => same(name))) return fail('attendance.roll-name-taken');
  const without = roll.memberIds.filter((id) => {
    const role = facts.roleOf.get(id)?.role;
    return !role || !withVote.includes(role);
  });
  if (without.length > 0) return fail('attendance.not-a-voter', { people: without.length });
  return ok(null);
}

/** A roll that something names stays. */
export function decideRemoveRoll(uses: {
  items: number;
  votes: number;
  documents: number;
}): Result<null, 'attendance.roll-in-use'> {
  const used = uses.items + uses.votes + uses.documents > 0;
  return used ? fail('attendance.roll-in-use', { ...uses }) : ok(null);
}
