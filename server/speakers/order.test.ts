import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { SpeakRequestView } from './contract.ts';
import { byOrder, moveBefore, orderAtEnd, waitingList } from './order.ts';
import { requestLine } from './testing/samples.ts';

const line = (id: string, order: number) => requestLine({ id, personId: `person-${id}`, order });

const lines = fc
  .uniqueArray(fc.record({ id: fc.uuid(), order: fc.integer({ min: 1, max: 50_000 }) }), {
    selector: ({ id }) => id,
    minLength: 1,
    maxLength: 200,
  })
  .map((all) => all.map(({ id, order }) => line(id, order)));

const ids = (requests: readonly SpeakRequestView[]) => requests.map(({ id }) => id);

const replace = (all: readonly SpeakRequestView[], changed: readonly SpeakRequestView[]) => {
  const byId = new Map(changed.map((request) => [request.id, request]));
  return all.map((request) => byId.get(request.id) ?? request);
};

describe('speaking list', () => {
  test('has the same order on every screen, however the lines arrived', () => {
    fc.assert(
      fc.property(lines, fc.infiniteStream(fc.nat()), (all, keys) => {
        const shuffled = all
          .map((request) => ({ request, key: keys.next().value ?? 0 }))
          .sort((a, b) => a.key - b.key)
          .map(({ request }) => request);
        expect(ids(waitingList(shuffled))).toEqual(ids(waitingList(all)));
      }),
    );
  });

  test('puts a new line behind all others', () => {
    fc.assert(
      fc.property(lines, (all) => {
        const added = line('ffffffff-ffff-4fff-bfff-ffffffffffff', orderAtEnd(all));
        expect(waitingList([...all, added]).at(-1)?.id).toBe(added.id);
      }),
    );
  });

  test('a move changes the place of the moved line and of no other, any number of times', () => {
    fc.assert(
      fc.property(lines, fc.array(fc.tuple(fc.nat(), fc.option(fc.nat()))), (start, moves) => {
        let all = start;
        for (const [from, to] of moves) {
          const list = waitingList(all);
          const moved = list[from % list.length];
          const before = to === null ? null : list[to % list.length];
          if (!moved || before?.id === moved.id) continue;
          const others = ids(list).filter((id) => id !== moved.id);
          const at = before ? others.indexOf(before.id) : others.length;
          all = replace(all, moveBefore(list, moved, before?.id ?? null));
          expect(ids(waitingList(all))).toEqual([
            ...others.slice(0, at),
            moved.id,
            ...others.slice(at),
          ]);
        }
      }),
    );
  });

  test('equal orders are told apart by id', () => {
    expect([line('b', 1), line('a', 1)].sort(byOrder).map(({ id }) => id)).toEqual(['a', 'b']);
  });
});
