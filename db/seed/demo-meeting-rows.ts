import type { StoredFile } from '../../server/files/file-store.ts';
import type { Tx } from '../client.ts';
import { agendaItem } from '../schema/agenda.ts';
import { attendanceEntry, voterRoll, voterRollMember } from '../schema/attendance.ts';
import { meetingDocument, shownDocument } from '../schema/documents.ts';
import { meeting, participant } from '../schema/meetings.ts';
import { site } from '../schema/sites.ts';
import { vote } from '../schema/voting.ts';
import { demoDocuments, demoShown } from './demo-documents.ts';
import { demoId } from './demo-id.ts';
import { insertInvitations } from './demo-invitations.ts';
import { demoRolls, demoSites } from './demo-meeting.ts';
import { insertBookings } from './demo-preparation-rows.ts';
import { roomOfSite } from './demo-rooms.ts';
import {
  attendanceRows,
  itemRows,
  type Moments,
  meetingId,
  meetingRow,
  participantRows,
} from './demo-rows.ts';
import { demoVotes } from './demo-votes.ts';

/** The meeting in the state in which the demo begins; the log is written apart. */
export async function insertMeeting(
  tx: Tx,
  moments: Moments,
  papers: ReadonlyMap<string, StoredFile>,
): Promise<void> {
  await tx.insert(meeting).values(meetingRow(moments));
  await tx.insert(site).values(siteRows());
  await insertBookings(tx, moments);
  await tx.insert(participant).values(participantRows());
  await insertInvitations(tx, moments);
  await insertRolls(tx);
  await tx.insert(agendaItem).values(itemRows(moments));
  await tx.insert(meetingDocument).values(documentRows(papers));
  await tx.insert(shownDocument).values({
    meetingId,
    documentId: demoId('document', demoShown.slug),
    page: demoShown.page,
    byPersonId: demoId('person', demoShown.by),
    presenterId: demoId('person', demoShown.by),
  });
  await tx.insert(attendanceEntry).values(attendanceRows(moments));
  await tx.insert(vote).values(
    demoVotes.map(({ id, itemId, rollId, title, status, profile, questions }) => {
      return { id, meetingId, itemId, rollId, title, status, profile, questions };
    }),
  );
}

function siteRows(): (typeof site.$inferInsert)[] {
  return demoSites.map((row, rank) => {
    const place = roomOfSite(row.code);
    const id = demoId('site', row.code);
    const seating = { roomId: place?.roomId ?? null, seatingPlan: place?.plan ?? null };
    return { id, meetingId, ...row, ...seating, rank };
  });
}

async function insertRolls(tx: Tx): Promise<void> {
  await tx
    .insert(voterRoll)
    .values(demoRolls.map(({ code, name }) => ({ id: demoId('roll', code), meetingId, name })));
  await tx.insert(voterRollMember).values(
    demoRolls.flatMap(({ code, members }) =>
      members.map((member, rank) => ({
        rollId: demoId('roll', code),
        personId: demoId('person', member),
        rank,
      })),
    ),
  );
}

const papersIssuedAt = '2026-12-03T08:00:00.000Z';

const onlyFor = (rollId: string) => [
  { subject: { kind: 'roll', rollId }, download: true, print: true, until: null },
];

function documentRows(
  papers: ReadonlyMap<string, StoredFile>,
): (typeof meetingDocument.$inferInsert)[] {
  return demoDocuments.map((document, rank) => {
    const { slug, position, kind, docNumber, subject, status, version, pages } = document;
    const file = papers.get(slug);
    if (!file) throw new Error(`the paper ${slug} has not been stored`);
    return {
      id: demoId('document', slug),
      meetingId,
      itemId: position === null ? null : demoId('item', String(position)),
      ...{ kind, docNumber, subject, status, version, pages, rank },
      lineageId: demoId('lineage', document.lineage),
      ...{ sizeBytes: file.sizeBytes, sha256: file.sha256 },
      access: document.onlyRoll && onlyFor(demoId('roll', document.onlyRoll)),
      issuedAt: status === 'submitted' ? null : new Date(papersIssuedAt),
      preparingUnitId: demoId('unit', document.preparingUnit),
    };
  });
}
