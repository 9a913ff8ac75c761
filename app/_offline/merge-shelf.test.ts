import { expect, test } from 'vitest';
import type { HeldNote } from '../_reader/_notes/merge.ts';
import { mergeShelf } from './merge-shelf.ts';

function held(
  id: string,
  at: number,
  rest: Partial<HeldNote> = {},
  text = `${id} ${at}`,
): HeldNote {
  const changedAt = new Date(at).toISOString();
  const mark = { kind: 'text', colour: 'blue', at: [1, 1], text } as const;
  return {
    note: { id, documentId: 'd', page: 1, mark: { ...mark, at: [1, 1] }, changedAt },
    ...{ revision: 0, unsent: true, refused: false },
    ...rest,
  };
}
const seen = (...notes: HeldNote[]) => new Map(notes.map(({ note }) => [note.id, note.changedAt]));

test('notes of two windows are both kept', () => {
  const merged = mergeShelf([held('a', 1)], [held('b', 2)], new Map());
  expect(merged.map(({ note }) => note.id).sort()).toEqual(['a', 'b']);
});

test('the later change of one note stays, with the newest revision known', () => {
  const there = held('a', 5, { revision: 2 });
  const mine = held('a', 9, { revision: 1 });
  expect(mergeShelf([there], [mine], new Map())).toEqual([{ ...mine, revision: 2 }]);
  expect(mergeShelf([mine], [there], new Map())).toEqual([{ ...mine, revision: 2 }]);
});

test('what was let go of does not come back, unless another window changed it since', () => {
  const there = held('a', 5);
  expect(mergeShelf([there], [], seen(there))).toEqual([]);
  const changed = held('a', 7);
  expect(mergeShelf([changed], [], seen(there))).toEqual([changed]);
});

test('what was sent is not to be sent again', () => {
  const unsent = held('a', 5);
  const sent = { ...unsent, unsent: false, revision: 4 };
  expect(mergeShelf([unsent], [sent], seen(unsent))).toEqual([sent]);
  expect(mergeShelf([sent], [unsent], new Map())).toEqual([sent]);
});

test('a deletion made later stays against an earlier edit, and an edit made later against it', () => {
  const edit = held('a', 5);
  const deletion: HeldNote = { ...held('a', 8), note: { ...held('a', 8).note, mark: null } };
  expect(mergeShelf([edit], [deletion], new Map())[0]?.note.mark).toBeNull();
  const lateEdit = held('a', 9);
  expect(mergeShelf([lateEdit], [deletion], new Map())[0]?.note.mark).not.toBeNull();
});
