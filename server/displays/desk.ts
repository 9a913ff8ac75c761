import type { Database, Tx } from '../../db/client.ts';
import { screenCodeOf } from '../attendance/queries.ts';
import { closedSessionOf } from '../deliberation/queries.ts';
import { paperOnDisplay } from '../documents/queries.ts';
import type { Clock } from '../kernel/clock.ts';
import { fail, ok } from '../kernel/result.ts';
import { hostSiteOf, plansOf } from '../sites/queries.ts';
import type { PairedDisplay } from './queries.ts';

export interface PageOnDisplay {
  documentId: string;
  sha256: string;
}

/** What a paired screen may ask beside the feed. In a closed session there is nothing for it. */
export function createDisplayDesk(deps: { db: Database; clock: Clock; publicUrl: string }) {
  const { db, clock, publicUrl } = deps;
  const isOpen = async (tx: Tx, meetingId: string) =>
    (await closedSessionOf(tx, meetingId)) === null;

  return {
    /** Whether it is let into the media room. */
    mayWatch: ({ meetingId }: PairedDisplay) => isOpen(db, meetingId),
    /** The file of the shown paper, if this is what it is. */
    async paper({ meetingId }: PairedDisplay, { documentId, sha256 }: PageOnDisplay) {
      if (!(await isOpen(db, meetingId))) return null;
      const paper = await paperOnDisplay(db, meetingId, documentId, clock.now());
      return paper?.pdfSha256 === sha256 ? paper : null;
    },
    /** Plans of all sites; who sits where is in the feed. */
    async seating({ meetingId }: PairedDisplay) {
      if (!(await isOpen(db, meetingId))) return fail('closed-session');
      const sites = await plansOf(db, meetingId);
      return ok({ sites: sites.map(({ id, plan }) => ({ id, plan })) });
    },
    /** The code for checking in at the screen's site; at the hall for a screen that has none. */
    async screenCode({ meetingId, siteId }: PairedDisplay) {
      const at = siteId ?? (await hostSiteOf(db, meetingId))?.id;
      if (!at) return fail('attendance.unknown-site');
      return screenCodeOf(db, { meetingId, siteId: at, publicUrl, now: clock.now() });
    },
  };
}

export type DisplayDesk = ReturnType<typeof createDisplayDesk>;
