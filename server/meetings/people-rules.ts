import { fail, ok, type Result } from '../kernel/result.ts';
import type { MeetingRole } from '../kernel/viewer.ts';
import type { GivenRole } from './people-contract.ts';

type Fixed = 'meetings.chair-is-planned' | 'meetings.substitute-by-reply';

/** The chair changes with the plan, which may need approval; a substitute with a member's reply. */
export function decideTouch(role: MeetingRole): Result<null, Fixed> {
  if (role === 'chair') return fail('meetings.chair-is-planned');
  return role === 'substitute' ? fail('meetings.substitute-by-reply') : ok(null);
}

/** Whether a person may be given another role. */
export function decideRole(
  person: { role: MeetingRole; fromOutside: boolean; onRolls: number },
  role: GivenRole,
): Result<null, Fixed | 'meetings.on-a-roll' | 'meetings.guest-stays-guest'> {
  const touch = decideTouch(person.role);
  if (!touch.ok) return touch;
  if (person.fromOutside && role !== 'guest') return fail('meetings.guest-stays-guest');
  const loses = role === 'guest' || role === 'siteOperator';
  if (loses && person.onRolls > 0) return fail('meetings.on-a-roll', { rolls: person.onRolls });
  return ok(null);
}

/** The order with one id put before another one (null: last); null where either is not in it. */
export function moveBefore(
  order: readonly string[],
  id: string,
  beforeId: string | null,
): string[] | null {
  const rest = order.filter((one) => one !== id);
  if (rest.length === order.length) return null;
  const index = beforeId === null ? rest.length : rest.indexOf(beforeId);
  return index < 0 ? null : [...rest.slice(0, index), id, ...rest.slice(index)];
}
