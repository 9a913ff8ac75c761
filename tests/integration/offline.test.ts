import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import { documentOpening, meetingDocument } from '../../db/schema/documents.ts';
import type { Viewer } from '../../server/kernel/viewer.ts';
import { keep, list } from '../../server/offline/contract.ts';
import { fixtureRows } from './meeting-fixture.ts';
import { type ScratchProduct, scratchProduct } from './scratch.ts';

let scratch: ScratchProduct;
let hall: Awaited<ReturnType<typeof seed>>;

beforeAll(async () => {
  scratch = await scratchProduct({ effects: false });
  hall = await seed();
});
afterAll(() => scratch.drop());

const forAll = { kind: 'everyone' } as const;

async function seed() {
  const rows = fixtureRows(scratch.db);
  const office = await rows.unit('Văn phòng Sở');
  const elsewhere = await rows.unit('Trung tâm Ứng dụng KH&CN');
  const meetingId = await rows.meeting(office);
  const delegate = await rows.person(elsewhere);
  await rows.participant(meetingId, delegate.id, 'delegate');
  const viewOnly = [{ subject: forAll, download: false, print: false, until: null }];
  return {
    meetingId,
    delegate: delegate.viewer,
    stranger: (await rows.person(elsewhere)).viewer,
    papers: {
      open: await rows.document(meetingId, { rank: 1 }),
      viewOnly: await rows.document(meetingId, { rank: 2, access: viewOnly }),
      marked: await rows.document(meetingId, { rank: 3, watermark: true }),
      draft: await rows.document(meetingId, { rank: 4, status: 'draft' }),
      leaving: await rows.document(meetingId, { rank: 5 }),
    },
  };
}

async function listed(viewer: Viewer) {
  const answer = await scratch.query('offline.list', { meetingId: hall.meetingId }, viewer);
  return z.object({ ok: z.literal(true), value: list.output }).parse(answer).value;
}

const idsOf = async (viewer: Viewer) =>
  (await listed(viewer)).papers.map(({ reading }) => reading.id);

it('names what may be stored, what may not and why, and nothing of a draft', async () => {
  const { papers, leftOut, accountId } = await listed(hall.delegate);
  expect(accountId).toBe(hall.delegate.accountId);
  expect(papers.map(({ reading }) => reading.id)).toEqual([hall.papers.open, hall.papers.leaving]);
  expect(leftOut.map(({ reason }) => reason)).toEqual(['may-not-download', 'watermark']);
});

it('does not exist for whoever has no part in the meeting', async () => {
  const { meetingId } = hall;
  expect(await scratch.query('offline.list', { meetingId }, hall.stranger)).toMatchObject({
    ok: false,
    code: 'not-found',
  });
});

it('lets go of a paper that was withdrawn', async () => {
  const id = hall.papers.leaving;
  expect(await idsOf(hall.delegate)).toContain(id);
  await scratch.db
    .update(meetingDocument)
    .set({ status: 'withdrawn' })
    .where(eq(meetingDocument.id, id));
  expect(await idsOf(hall.delegate)).not.toContain(id);
});

it('records that a paper is stored, and of those that may not be nothing', async () => {
  const { open, viewOnly, marked, draft } = hall.papers;
  const documentIds = [open, viewOnly, marked, draft];
  const answer = await scratch.run('offline.keep', { documentIds }, hall.delegate);
  const granted = z.object({ ok: z.literal(true), value: keep.output }).parse(answer).value;
  expect(granted.documentIds).toEqual([open]);
  const { personId } = hall.delegate;
  const ofPerson = and(
    eq(documentOpening.personId, personId),
    eq(documentOpening.action, 'offline'),
  );
  const kept = await scratch.db.select().from(documentOpening).where(ofPerson);
  expect(kept.map(({ documentId }) => documentId)).toEqual([open]);
  const strangers = await scratch.run('offline.keep', { documentIds }, hall.stranger);
  expect(strangers).toMatchObject({ ok: true, value: { documentIds: [] } });
});
