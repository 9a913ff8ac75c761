import type { Tx } from '../../db/client.ts';
import { defineMeetingQuery, type Query } from '../kernel/define-command.ts';
import { ok } from '../kernel/result.ts';
import { participantRows } from '../meetings/queries.ts';
import { addresseesOf } from '../organisation/queries.ts';
import { mayMark } from './access.ts';
import type { PersonHistory } from './contract.ts';
import * as contract from './contract.ts';
import { openingFacts } from './deciding.ts';
import { isLate, isPresent } from './rules.ts';
import { allEntries } from './store.ts';

type Entry = Awaited<ReturnType<typeof allEntries>>[number];

/** Names of those who made entries for others; a secretary may have left the meeting since. */
async function authorsOf(tx: Tx, entries: readonly Entry[]): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(entries.flatMap(({ byPersonId }) => byPersonId ?? []))];
  const found = await addresseesOf(tx, ids);
  return new Map([...found].map(([personId, { name }]) => [personId, name]));
}

/** The whole roll call: everybody of the meeting in its order, with all that was written down. */
export async function historyOf(
  tx: Tx,
  meetingId: string,
): Promise<{ openedAt: string | null; people: PersonHistory[] }> {
  const { openedAt } = await openingFacts(tx, meetingId);
  const participants = await participantRows(tx, meetingId);
  const entries = await allEntries(tx, meetingId);
  const authors = await authorsOf(tx, entries);
  const names = new Map(participants.map(({ personId, name }) => [personId, name]));
  const people = participants.map((person): PersonHistory => {
    const { personId, name, title, unit, role, substituteFor } = person;
    const own = entries.filter((entry) => entry.personId === personId);
    const firstAt = own.find(({ state }) => isPresent(state))?.at ?? null;
    const standIn = participants.find((other) => other.substituteFor === personId);
    return {
      ...{ personId, name, title, unit, role },
      substituteFor: substituteFor && (names.get(substituteFor) ?? null),
      substitute: standIn?.name ?? null,
      late: isLate(firstAt, openedAt),
      firstAt: firstAt?.toISOString() ?? null,
      entries: own.map(({ state, siteId, at, means, byPersonId, reason }) => ({
        ...{ state, siteId, means, reason, at: at.toISOString() },
        byName: byPersonId === null ? null : (authors.get(byPersonId) ?? null),
      })),
    };
  });
  return { openedAt: openedAt?.toISOString() ?? null, people };
}

const history = defineMeetingQuery(contract.history, {
  access: mayMark,
  run: async ({ tx, meetingId }) => ok(await historyOf(tx, meetingId)),
});

export const historyQueries: readonly Query[] = [history];
