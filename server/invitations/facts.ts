import type { Tx } from '../../db/client.ts';
import { invitationFacts, participantIds, participantsOf } from '../meetings/queries.ts';
import { peopleInUnit, unitOf } from '../organisation/queries.ts';
import { sitesOf } from '../sites/queries.ts';
import type { ReplyFacts } from './rules.ts';

/** The meeting of an invitation; that it exists was seen to before. */
export async function meetingOf(tx: Tx, meetingId: string) {
  const facts = await invitationFacts(tx, meetingId);
  if (!facts) throw new Error(`no meeting ${meetingId}`);
  return facts;
}

/** Whether a person takes part already, and so cannot sit for somebody else. */
export async function takesPart(tx: Tx, meetingId: string, personId: string): Promise<boolean> {
  return (await participantsOf(tx, meetingId, [personId])).has(personId);
}

const everybodyOfUnit = 5_000;

/** People who may be sent in somebody's place: of the same unit or below it, and not invited yet. */
export async function candidates(
  tx: Tx,
  meetingId: string,
  personId: string,
  text: string,
  limit = everybodyOfUnit,
) {
  const unitId = await unitOf(tx, personId);
  if (!unitId) return [];
  const found = await peopleInUnit(tx, unitId, text, everybodyOfUnit);
  const taken = new Set(await participantIds(tx, meetingId));
  return found
    .filter((one) => one.personId !== personId && !taken.has(one.personId))
    .slice(0, limit);
}

export async function replyFacts(
  tx: Tx,
  meetingId: string,
  who: { personId: string; role: ReplyFacts['role'] },
  substituteId: string | null,
): Promise<ReplyFacts> {
  const { status, substitutionAllowed } = await meetingOf(tx, meetingId);
  const sites = await sitesOf(tx, meetingId);
  const base = { status, substitutionAllowed, sites, role: who.role };
  if (!substituteId) return { ...base, isCandidate: false, substituteTakesPart: false };
  const substituteTakesPart = await takesPart(tx, meetingId, substituteId);
  const known = await candidates(tx, meetingId, who.personId, '');
  const isCandidate =
    substituteTakesPart || known.some(({ personId }) => personId === substituteId);
  return { ...base, isCandidate, substituteTakesPart };
}
