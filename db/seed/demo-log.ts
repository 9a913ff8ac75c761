import { eq } from 'drizzle-orm';
import { itemEntered } from '../../server/agenda/contract.ts';
import { itemsOf } from '../../server/agenda/queries.ts';
import { type AttendanceView, attendanceChanged } from '../../server/attendance/contract.ts';
import { quorumsOf } from '../../server/attendance/queries.ts';
import { documentShown, documentsPart } from '../../server/documents/contract.ts';
import { documentsSnapshot } from '../../server/documents/queries.ts';
import { happened, type NewEvent } from '../../server/kernel/define-event.ts';
import {
  appendEvents,
  type LogPosition,
  lockMeeting,
  openLog,
} from '../../server/kernel/event-log.ts';
import { statusChanged } from '../../server/meetings/contract.ts';
import { voteChanged } from '../../server/voting/contract.ts';
import type { Tx } from '../client.ts';
import { attendanceEntry } from '../schema/attendance.ts';
import { demoShown } from './demo-documents.ts';
import { demoId } from './demo-id.ts';
import { currentPosition } from './demo-meeting.ts';
import { attendanceRows, type Moments, meetingId } from './demo-rows.ts';
import { demoVotes } from './demo-votes.ts';

/** Something of the past that the log tells. */
interface Entry {
  event: NewEvent;
  by: string;
  at: Date;
}

/** Writes how the meeting came to where it stands, so that the log and the tables agree. */
export async function writeLog(tx: Tx, moments: Moments): Promise<void> {
  await openLog(tx, meetingId);
  let position = await lockMeeting(tx, meetingId);
  if (!position) throw new Error('the log of the demo meeting is missing');
  const entries = [
    ...voteEntries(moments),
    {
      event: happened(statusChanged, {
        ...{ status: 'in-session', openedAt: moments.startsAt.toISOString() },
        ...{ endedAt: null, suspendedUntil: null },
      }),
      ...{ by: 'D01', at: moments.startsAt },
    },
    await attendanceEntryOf(tx, moments),
    ...(await itemEntries(tx, moments)),
    await shownEntry(tx, moments),
  ];
  for (const entry of entries) position = await append(tx, position, entry);
}

async function append(tx: Tx, position: LogPosition, entry: Entry): Promise<LogPosition> {
  const next = await appendEvents(tx, position, [entry.event], {
    actorId: demoId('person', entry.by),
    commandId: null,
    at: entry.at,
  });
  if (entry.event.name === attendanceChanged.name) {
    await tx
      .update(attendanceEntry)
      .set({ loggedSeq: next.seq })
      .where(eq(attendanceEntry.meetingId, meetingId));
  }
  return next;
}

/** The office prepared the votes an hour before the meeting. */
function voteEntries({ startsAt }: Moments): Entry[] {
  const at = new Date(startsAt.getTime() - 3_600_000);
  return demoVotes.map((vote) => {
    return { event: happened(voteChanged, { vote, counted: null }), by: 'D05', at };
  });
}

async function attendanceEntryOf(tx: Tx, moments: Moments): Promise<Entry> {
  const entries = attendanceRows(moments).map(
    (row): AttendanceView => ({
      personId: row.personId,
      state: row.state,
      siteId: row.siteId ?? null,
      at: row.at.toISOString(),
      byPersonId: row.byPersonId ?? null,
      means: row.means ?? 'tap',
    }),
  );
  const quorums = await quorumsOf(tx, meetingId);
  const event = happened(attendanceChanged, { entries, quorums });
  return { event, by: 'D05', at: moments.startsAt };
}

/** The chair went from item to item; each was still running when it was entered. */
async function itemEntries(tx: Tx, { items: times }: Moments): Promise<Entry[]> {
  const items = await itemsOf(tx, meetingId);
  return items.slice(0, currentPosition).map((item, index) => {
    const before = items.slice(Math.max(0, index - 1), index);
    const event = happened(itemEntered, {
      currentItemId: item.id,
      changed: [...before, { ...item, endedAt: null }],
    });
    const at = times[index]?.plannedStart;
    if (!at) throw new Error(`item ${item.position} has no time`);
    return { event, by: 'D01', at };
  });
}

async function shownEntry(tx: Tx, { items: times }: Moments): Promise<Entry> {
  const shown = {
    documentId: demoId('document', demoShown.slug),
    page: demoShown.page,
    byPersonId: demoId('person', demoShown.by),
    presenterId: demoId('person', demoShown.by),
  };
  const began = times[currentPosition - 1]?.plannedStart ?? new Date(0);
  const at = new Date(began.getTime() + 60_000);
  const display = { meetingId, personId: null, reader: 'display' as const };
  const { documents } = documentsPart.parse(await documentsSnapshot.read(tx, display));
  const document = documents.find(({ id }) => id === shown.documentId) ?? null;
  return { event: happened(documentShown, { shown, document }), by: demoShown.by, at };
}
