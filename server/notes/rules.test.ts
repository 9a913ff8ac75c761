import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { NoteChange } from './contract.ts';
import { decideSave, type NotePaper, type StoredNote } from './rules.ts';

const owner = 'owner';
const paper = { lineageId: 'lineage', pages: 3 };
const at = (second: number) => new Date(Date.UTC(2026, 10, 23, 8, 0, second)).toISOString();
const now = new Date(at(59));

const change = (values: Partial<NoteChange> = {}): NoteChange => ({
  id: 'note',
  documentId: 'paper',
  page: 1,
  mark: { kind: 'text', colour: 'yellow', at: [10, 10], text: 'Hỏi số liệu' },
  changedAt: at(10),
  ...values,
});
const stored = (values: Partial<StoredNote> = {}): StoredNote => ({
  ...change(),
  lineageId: 'lineage',
  revision: 1,
  ownerId: owner,
  ...values,
});
const decide = (
  changes: NoteChange[],
  known: StoredNote[] = [],
  papers: ReadonlyMap<string, NotePaper> = new Map([['paper', paper]]),
) =>
  decideSave(changes, {
    ownerId: owner,
    now,
    stored: new Map(known.map((note) => [note.id, note])),
    papers,
  });

describe('a change of a note', () => {
  test('is stored with the lineage of its paper', () => {
    expect(decide([change()]).save).toEqual([{ ...change(), lineageId: 'lineage' }]);
  });

  test('is refused on a paper that the person does not have, and behind its last page', () => {
    expect(decide([change()], [], new Map()).refused).toEqual(['note']);
    expect(decide([change({ page: 4 })]).refused).toEqual(['note']);
  });

  test('is refused in the same way for an id that is somebody else’s', () => {
    const foreign = stored({ ownerId: 'another', changedAt: at(1) });
    const decided = decide([change()], [foreign]);
    expect(decided).toEqual({ save: [], outdated: [], refused: ['note'] });
  });

  test('is kept on a paper that was taken back from the person meanwhile', () => {
    expect(decide([change({ changedAt: at(11) })], [stored()], new Map()).save).toHaveLength(1);
  });

  test('may not carry the note to another paper', () => {
    const other = { lineageId: 'other', pages: 3 };
    const moved = change({ documentId: 'elsewhere', changedAt: at(11) });
    expect(decide([moved], [stored()], new Map([['elsewhere', other]])).refused).toEqual(['note']);
  });

  test('gives way to a stored one that is as new', () => {
    expect(decide([change()], [stored()]).outdated).toEqual([stored()]);
  });

  test('by a clock that is ahead counts as made now', () => {
    const ahead = change({ changedAt: '2027-01-01T00:00:00.000Z' });
    expect(decide([ahead]).save[0]?.changedAt).toBe(now.toISOString());
  });

  test('that deletes what never arrived leaves nothing', () => {
    expect(decide([change({ mark: null })])).toEqual({ save: [], outdated: [], refused: [] });
  });
});

test('whatever order changes arrive in, the latest one stays', () => {
  const seconds = fc.uniqueArray(fc.integer({ min: 0, max: 58 }), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(seconds, fc.boolean(), (order, oneBatch) => {
      const sent = order.map((second) => change({ changedAt: at(second), page: (second % 3) + 1 }));
      const batches = oneBatch ? [sent] : sent.map((one) => [one]);
      let known: StoredNote[] = [];
      for (const batch of batches) {
        const [saved] = decide(batch, known).save;
        if (saved) known = [stored(saved)];
      }
      expect(known[0]?.changedAt).toBe(at(Math.max(...order)));
    }),
  );
});
