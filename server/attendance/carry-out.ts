import type { Tx } from '../../db/client.ts';
import type { EffectRequest } from '../kernel/effects.ts';
import { presences } from './contract.ts';
import { publishAttendance } from './requests.ts';
import { addEntries, latestOf } from './store.ts';

interface Context {
  tx: Tx;
  meetingId: string;
  now: Date;
  enqueue(request: EffectRequest): void;
}

/** Vắng có lý do: the absence of a person was agreed to. Whoever is there already stays so. */
export async function excuse(
  context: Context,
  { personId, byPersonId, reason }: { personId: string; byPersonId: string; reason: string | null },
): Promise<void> {
  await enter(
    context,
    { personId, byPersonId, reason },
    'excused',
    (state) => state === null || state === 'absent',
  );
}

/** An excused person will come after all. */
export async function expectAgain(
  context: Context,
  { personId, byPersonId }: { personId: string; byPersonId: string },
): Promise<void> {
  await enter(
    context,
    { personId, byPersonId, reason: null },
    'absent',
    (state) => state === 'excused',
  );
}

/** Somebody has no part in the meeting any more, and so is not there either. */
export async function endPresence(
  context: Context,
  { personId, byPersonId }: { personId: string; byPersonId: string },
): Promise<void> {
  await enter(context, { personId, byPersonId, reason: null }, 'left', (state) =>
    presences.some((presence) => presence === state),
  );
}

async function enter(
  { tx, meetingId, now, enqueue }: Context,
  who: { personId: string; byPersonId: string; reason: string | null },
  state: 'excused' | 'absent' | 'left',
  applies: (current: string | null) => boolean,
): Promise<void> {
  const current = await latestOf(tx, meetingId, who.personId);
  if (!applies(current?.state ?? null)) return;
  const byPersonId = who.byPersonId === who.personId ? null : who.byPersonId;
  const means = byPersonId ? 'clerk' : 'tap';
  const siteId = state === 'left' ? (current?.siteId ?? null) : null;
  await addEntries(tx, [{ ...who, byPersonId, means, meetingId, state, siteId, at: now }]);
  enqueue(publishAttendance(meetingId));
}
