import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { meetingDocument } from '../../db/schema/documents.ts';
import { annotation } from '../../db/schema/notes.ts';
import { recordOpening } from '../../server/documents/requests.ts';
import type { Viewer } from '../../server/kernel/viewer.ts';
import {
  type NoteChange,
  type NoteMark,
  noteChanges,
  notesOf,
  saveNotes,
} from '../../server/notes/contract.ts';
import { fixtureRows } from './meeting-fixture.ts';
import { type ScratchProduct, scratchProduct } from './scratch.ts';

let scratch: ScratchProduct;
let hall: Awaited<ReturnType<typeof seed>>;

beforeAll(async () => {
  scratch = await scratchProduct({ effects: false });
  hall = await seed();
});
afterAll(() => scratch.drop());

async function seed() {
  const rows = fixtureRows(scratch.db);
  const unit = await rows.unit();
  const meetingId = await rows.meeting(unit);
  const delegate = async () => {
    const person = await rows.person(unit);
    await rows.participant(meetingId, person.id, 'delegate');
    return person.viewer;
  };
  const chair = await rows.person(await rows.unit('Văn phòng Sở'));
  await rows.participant(meetingId, chair.id, 'chair');
  return {
    meetingId,
    chair: chair.viewer,
    owner: await delegate(),
    other: await delegate(),
    stranger: (await rows.person(unit)).viewer,
    rows,
    paper: () => rows.document(meetingId),
  };
}

const textMark = (text: string): NoteMark => ({ kind: 'text', colour: 'blue', at: [40, 60], text });
const noteOn = (documentId: string, values: Partial<NoteChange> = {}): NoteChange => ({
  id: randomUUID(),
  documentId,
  page: 1,
  mark: textMark('Hỏi số liệu giải ngân'),
  changedAt: scratch.clock.now().toISOString(),
  ...values,
});
const earlier = (ms: number) => new Date(scratch.clock.now().getTime() - ms).toISOString();

const success = z.object({ ok: z.literal(true), value: z.unknown() });
const answered = <Output extends z.ZodType>(output: Output, answer: unknown): z.output<Output> =>
  output.parse(success.parse(answer).value);

async function save(viewer: Viewer, ...notes: NoteChange[]) {
  return answered(saveNotes.output, await scratch.run('notes.save', { notes }, viewer));
}
async function changes(viewer: Viewer, since = 0) {
  return answered(noteChanges.output, await scratch.query('notes.changes', { since }, viewer));
}
async function notesOn(viewer: Viewer, lineageId: string) {
  return answered(notesOf.output, await scratch.query('notes.of', { lineageId }, viewer));
}
async function texts(viewer: Viewer, lineageId: string) {
  const { notes } = await notesOn(viewer, lineageId);
  return notes.map(({ mark }) => (mark?.kind === 'text' ? mark.text : mark?.kind));
}

describe('a note', () => {
  it('is stored with all that was drawn, in units of the page', async () => {
    const paper = await hall.paper();
    const marks: NoteMark[] = [
      { kind: 'highlight', colour: 'yellow', rects: [[50, 100, 200.5, 12]], quote: 'Quyết nghị' },
      { kind: 'underline', colour: 'red', rects: [[50, 120, 80, 12]], quote: 'tán thành' },
      {
        kind: 'pen',
        colour: 'green',
        width: 2.5,
        points: [
          [1, 2, 0.5],
          [3.25, 4, 0.75],
        ],
      },
      textMark('Có dấu đầy đủ'),
    ];
    await save(
      hall.owner,
      ...marks.map((mark, index) => noteOn(paper, { mark, page: (index % 3) + 1 })),
    );
    const { notes } = await notesOn(hall.owner, paper);
    expect(notes.map(({ mark }) => mark)).toEqual(expect.arrayContaining(marks));
    expect(notes).toHaveLength(4);
  });

  it('is seen by nobody else, not even by the chair', async () => {
    const paper = await hall.paper();
    const note = noteOn(paper);
    await save(hall.owner, note);
    for (const viewer of [hall.other, hall.chair, hall.stranger]) {
      expect((await notesOn(viewer, paper)).notes).toEqual([]);
      expect((await changes(viewer)).notes.map(({ id }) => id)).not.toContain(note.id);
    }
  });

  it('cannot be changed or deleted by somebody who knows its id, nor is it told whose it is', async () => {
    const paper = await hall.paper();
    const note = noteOn(paper, { changedAt: earlier(60_000) });
    await save(hall.owner, note);
    const unknownPaper = noteOn(randomUUID());
    const taken = { ...note, changedAt: scratch.clock.now().toISOString() };
    const answer = await save(hall.other, { ...taken, mark: null }, unknownPaper);
    expect(answer).toEqual({ saved: [], outdated: [], refused: [note.id, unknownPaper.id] });
    expect((await save(hall.other, { ...taken, mark: textMark('Sửa trộm') })).refused).toEqual([
      note.id,
    ]);
    expect(await texts(hall.owner, paper)).toEqual(['Hỏi số liệu giải ngân']);
  });

  it('is refused on a paper that the person may not see, and behind its last page', async () => {
    const draft = await hall.rows.document(hall.meetingId, { status: 'draft' });
    const paper = await hall.paper();
    const hidden = noteOn(draft);
    const behind = noteOn(paper, { page: 4 });
    expect((await save(hall.owner, hidden, behind)).refused.sort()).toEqual(
      [hidden.id, behind.id].sort(),
    );
    expect((await save(hall.stranger, noteOn(paper))).refused).toHaveLength(1);
  });

  it('made without network is stored although the paper was taken back meanwhile', async () => {
    const paper = await hall.paper();
    const { personId } = hall.owner;
    await recordOpening(scratch.db, {
      ...{ documentId: paper, personId, action: 'view', now: scratch.clock.now() },
    });
    await scratch.db
      .update(meetingDocument)
      .set({ status: 'withdrawn' })
      .where(eq(meetingDocument.id, paper));
    expect((await save(hall.owner, noteOn(paper))).saved).toHaveLength(1);
    expect((await save(hall.other, noteOn(paper))).refused).toHaveLength(1);
  });

  it('that is deleted leaves neither its words nor its drawing behind', async () => {
    const paper = await hall.paper();
    const note = noteOn(paper, { changedAt: earlier(60_000) });
    await save(hall.owner, note);
    const before = (await changes(hall.owner)).revision;
    await save(hall.owner, { ...note, mark: null, changedAt: earlier(0) });
    expect(await texts(hall.owner, paper)).toEqual([]);
    const [row] = await scratch.db.select().from(annotation).where(eq(annotation.id, note.id));
    expect(row?.body).toEqual({});
    expect((await changes(hall.owner, before)).notes).toMatchObject([{ id: note.id, mark: null }]);
  });
});

describe('two devices of one person', () => {
  it('the later change of a note stays, in whatever order they arrive', async () => {
    const paper = await hall.paper();
    const note = noteOn(paper, { changedAt: earlier(60_000) });
    await save(hall.owner, note);
    const tablet = { ...note, mark: textMark('tablet'), changedAt: earlier(20_000) };
    const phone = { ...note, mark: textMark('điện thoại'), changedAt: earlier(10_000) };
    await save(hall.owner, phone);
    const late = await save(hall.owner, tablet);
    expect(late.saved).toEqual([]);
    expect(late.outdated).toMatchObject([{ id: note.id, mark: textMark('điện thoại') }]);
    expect(await texts(hall.owner, paper)).toEqual(['điện thoại']);
  });

  it('hear of each other’s changes from the revision they know', async () => {
    const paper = await hall.paper();
    const { revision } = await changes(hall.owner);
    const [first, second] = [noteOn(paper), noteOn(paper)];
    await save(hall.owner, first);
    await save(hall.owner, second);
    const news = await changes(hall.owner, revision);
    expect(news.notes.map(({ id }) => id)).toEqual([first.id, second.id]);
    expect((await changes(hall.owner, news.revision)).notes).toEqual([]);
  });

  it('saving at the same time lose nothing', async () => {
    const paper = await hall.paper();
    const { revision } = await changes(hall.owner);
    const made = Array.from({ length: 12 }, () => noteOn(paper));
    await Promise.all(made.map((note) => save(hall.owner, note)));
    const { notes } = await changes(hall.owner, revision);
    expect(notes.map(({ id }) => id).sort()).toEqual(made.map(({ id }) => id).sort());
    expect(new Set(notes.map((note) => note.revision)).size).toBe(made.length);
  });

  it('a clock that is ahead does not win over later changes', async () => {
    const paper = await hall.paper();
    const note = noteOn(paper, { changedAt: '2099-01-01T00:00:00.000Z' });
    await save(hall.owner, note);
    scratch.clock.advance(1_000);
    await save(hall.owner, { ...note, mark: textMark('sau'), changedAt: earlier(0) });
    expect(await texts(hall.owner, paper)).toEqual(['sau']);
  });
});

it('notes on a version before are told with its number', async () => {
  const first = await hall.paper();
  const again = { lineageId: first, version: 2 };
  const second = await hall.rows.document(hall.meetingId, again);
  await save(hall.owner, noteOn(first), noteOn(second));
  const { notes, versions } = await notesOn(hall.owner, first);
  expect(notes).toHaveLength(2);
  expect(versions).toEqual(
    expect.arrayContaining([
      { documentId: first, version: 1 },
      { documentId: second, version: 2 },
    ]),
  );
});

it('whoever is not signed in gets nothing', async () => {
  const save = await scratch.run('notes.save', { notes: [noteOn(await hall.paper())] }, null);
  const read = await scratch.query('notes.changes', { since: 0 }, null);
  expect([save, read]).toMatchObject([{ code: 'unauthenticated' }, { code: 'unauthenticated' }]);
});
