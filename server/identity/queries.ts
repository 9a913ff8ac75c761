import type { Tx } from '../../db/client.ts';
import type { Clock } from '../kernel/clock.ts';
import { defineAccountQuery, type Query } from '../kernel/define-command.ts';
import { gather } from '../kernel/gather.ts';
import { ok } from '../kernel/result.ts';
import type { Viewer } from '../kernel/viewer.ts';
import { meetingsOver } from '../meetings/queries.ts';
import { maySeeOwnAccount } from './access.ts';
import { loadCalendarOwner } from './calendar-store.ts';
import { type AccountView, whoAmI } from './contract.ts';
import { hashOfLink } from './requests.ts';
import { loadById, loadSessionFacts } from './store.ts';

export {
  /** Guests of a meeting, and whether their links were used. */
  loadGuests as guestsOf,
  /** Logins of everybody of the organisation, by person. */
  loadLogins as loginsOf,
} from './link-store.ts';

/** Whose calendar the address with this secret is; null where there is none. */
export function calendarOwner(tx: Tx, secret: string): Promise<Viewer | null> {
  return loadCalendarOwner(tx, hashOfLink(secret));
}

interface SessionClaims {
  accountId: string;
  sessionVersion: number;
}

/** The account of a session; null where it was disabled, removed, or its password has changed since. */
export async function accountOfSession(
  tx: Tx,
  accountId: string,
  sessionVersion: number,
  now: Date,
): Promise<AccountView | null> {
  const account = await loadById(tx, accountId);
  if (!account || account.disabled) return null;
  const { guestOfMeetingId } = account.view;
  if (guestOfMeetingId && (await overForGuests(tx, [guestOfMeetingId], now)).size > 0) return null;
  return account.view.sessionVersion === sessionVersion ? account.view : null;
}

/** A guest's session outlasts the meeting by a day. */
const afterMeetingMs = 24 * 3_600_000;

function overForGuests(tx: Tx, meetingIds: readonly string[], now: Date) {
  return meetingsOver(tx, meetingIds, new Date(now.getTime() - afterMeetingMs));
}

/**
 * The person of a session, by the same rule; it is asked for with every request, so those that come
 * in together are looked up together.
 */
export function createSessionLookup(tx: Tx, clock: Pick<Clock, 'now'>) {
  const { ask } = gather<SessionClaims, Viewer | null>({
    ...{ lanes: 2, most: 200, keysOf: () => [] },
    async work(claims) {
      const ids = [...new Set(claims.map(({ accountId }) => accountId))];
      const rows = await loadSessionFacts(tx, ids);
      const facts = new Map(rows.map((row) => [row.accountId, row]));
      const guestsOf = [...new Set(rows.flatMap((row) => row.guestOfMeetingId ?? []))];
      const over = await overForGuests(tx, guestsOf, clock.now());
      return claims.map(({ accountId, sessionVersion }) => {
        const row = facts.get(accountId.toLowerCase());
        if (!row || row.disabledAt || row.sessionVersion !== sessionVersion) return null;
        const { personId, systemAdmin, guestOfMeetingId } = row;
        const viewer = { accountId: row.accountId, personId, systemAdmin };
        if (guestOfMeetingId === null) return viewer;
        return over.has(guestOfMeetingId) ? null : { ...viewer, guestOfMeetingId };
      });
    },
  });
  return ask;
}

const whoAmIQuery = defineAccountQuery(whoAmI, {
  access: maySeeOwnAccount,
  async run({ tx, viewer }) {
    const account = await loadById(tx, viewer.accountId);
    if (!account) throw new Error(`no account ${viewer.accountId}`);
    return ok(account.view);
  },
});

export const identityQueries: readonly Query[] = [whoAmIQuery];
