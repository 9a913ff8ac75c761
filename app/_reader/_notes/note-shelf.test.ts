import { expect, test } from 'vitest';
import type { NoteChange, NoteView } from '../../../server/notes/contract.ts';
import { decideSave, type StoredNote } from '../../../server/notes/rules.ts';
import { mergeShelf } from '../../_offline/merge-shelf.ts';
import type { HeldNote } from './merge.ts';
import { createNoteStore, type NoteRequests, type NoteShelf } from './note-store.ts';

const documentId = '11111111-1111-4111-8111-111111111111';
const lineageId = '22222222-2222-4222-8222-222222222222';
const unreachable = { ok: false, code: 'unreachable', params: {} } as const;

/** The server's notes, decided by its own rules, and its line to each device. */
function serverOfNotes() {
  const stored = new Map<string, StoredNote>();
  let revision = 0;
  const papers = new Map([[documentId, { lineageId, pages: 5 }]]);
  const decide = (notes: readonly NoteChange[], now: number) => {
    const facts = { ownerId: 'me', now: new Date(now), stored, papers };
    const { save, outdated, refused } = decideSave(notes, facts);
    const saved = save.map((note): NoteView => {
      revision += 1;
      stored.set(note.id, { ...note, revision, ownerId: 'me' });
      return { ...note, revision };
    });
    return { saved, outdated, refused };
  };
  /** `line.up` false: without network. */
  const requestsOver = (line: { up: boolean; now: number }): NoteRequests => ({
    async of() {
      if (!line.up) return unreachable;
      return { ok: true, value: { notes: [...stored.values()], versions: [], revision } };
    },
    async changes(since) {
      if (!line.up) return unreachable;
      const notes = [...stored.values()].filter((note) => note.revision > since);
      return { ok: true, value: { notes, revision, more: false } };
    },
    async save(notes) {
      return line.up ? { ok: true, value: decide(notes, line.now) } : unreachable;
    },
  });
  return { stored, requestsOver };
}

/** What a device keeps, from one opening of the paper to the next. */
function memoryShelf() {
  let held: HeldNote[] = [];
  const open = (): NoteShelf => {
    let seen = new Map<string, string>();
    const remember = (notes: readonly HeldNote[]) => {
      seen = new Map(notes.map(({ note }) => [note.id, note.changedAt]));
    };
    return {
      async load() {
        remember(held);
        return { held, versions: [] };
      },
      async save(notes) {
        held = mergeShelf(held, notes.held, seen);
        remember(notes.held);
        return true;
      },
    };
  };
  return { open, held: () => held };
}

const words = (text: string) =>
  ({ kind: 'text', colour: 'blue', at: [10, 10], text }) satisfies NoteChange['mark'];
const note = (id: string, text: string | null) => ({
  ...{ id, documentId, page: 1 },
  mark: text === null ? null : words(text),
});
const textOf = (one: NoteChange | undefined) =>
  one?.mark?.kind === 'text' ? one.mark.text : (one?.mark ?? null);
const [first, second] = [
  '33333333-3333-4333-8333-333333333333',
  '44444444-4444-4444-8444-444444444444',
];

test('what was noted without network is there when the paper is opened again, and arrives later', async () => {
  const server = serverOfNotes();
  const line = { up: false, now: 5_000 };
  const shelf = memoryShelf();
  const before = createNoteStore(lineageId, server.requestsOver(line), shelf.open());
  await before.sync();
  before.write([note(first, 'hỏi về kinh phí')], 1_000);
  await before.sync();
  expect(before.state().saving).toBe('kept');

  const after = createNoteStore(lineageId, server.requestsOver(line), shelf.open());
  await after.sync();
  expect(textOf(after.state().held.get(first)?.note)).toBe('hỏi về kinh phí');
  expect(server.stored.size).toBe(0);

  line.up = true;
  await after.sync();
  expect(after.state().saving).toBe('saved');
  expect(textOf(server.stored.get(first))).toBe('hỏi về kinh phí');
  expect(shelf.held().every(({ unsent }) => !unsent)).toBe(true);
});

test('two devices, one without network, lose nothing: both add, and of two changes the later stays', async () => {
  const server = serverOfNotes();
  const [tablet, office] = [
    { up: true, now: 9_000 },
    { up: true, now: 9_000 },
  ];
  const a = createNoteStore(lineageId, server.requestsOver(tablet), memoryShelf().open());
  const b = createNoteStore(lineageId, server.requestsOver(office), null);
  a.write([note(first, 'bản đầu')], 1_000);
  await a.sync();
  await b.sync();

  tablet.up = false;
  a.write([note(first, 'sửa khi không có mạng')], 3_000);
  a.write([note(second, 'thêm khi không có mạng')], 3_000);
  await a.sync();
  b.write([note(first, 'sửa tại cơ quan')], 2_000);
  await b.sync();
  tablet.up = true;
  await a.sync();
  await b.sync();
  for (const device of [a, b]) {
    expect(textOf(device.state().held.get(first)?.note)).toBe('sửa khi không có mạng');
    expect(textOf(device.state().held.get(second)?.note)).toBe('thêm khi không có mạng');
  }
});

test.each([
  ['deleted here and edited there later', 2_000, 3_000, 'sửa'],
  ['edited there and deleted here later', 3_000, 2_000, null],
])('a note %s', async (_name, deletedAt, editedAt, expected) => {
  const server = serverOfNotes();
  const line = { up: true, now: 9_000 };
  const a = createNoteStore(lineageId, server.requestsOver(line), memoryShelf().open());
  const b = createNoteStore(lineageId, server.requestsOver({ up: true, now: 9_000 }), null);
  a.write([note(first, 'bản đầu')], 1_000);
  await a.sync();
  await b.sync();
  line.up = false;
  a.write([note(first, null)], deletedAt);
  b.write([note(first, 'sửa')], editedAt);
  await b.sync();
  line.up = true;
  await a.sync();
  await b.sync();
  for (const device of [a, b]) {
    expect(textOf(device.state().held.get(first)?.note)).toBe(expected);
  }
});
