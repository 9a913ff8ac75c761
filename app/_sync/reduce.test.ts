import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { reduce } from './reduce.ts';
import { withProgress, withReceipt } from './reducers/voting.ts';
import { queuePosition, waitingRequests } from './speaking-order.ts';
import { between, emptyMeeting, eventFrom, request, uuid } from './testing/meeting-log.ts';

const someLog = fc
  .array(fc.record({ kind: fc.nat(3), n: fc.nat(20) }), { minLength: 1, maxLength: 30 })
  .map((kinds) => kinds.map(({ kind, n }, index) => eventFrom(index + 1, kind, n)));

describe('reduce', () => {
  test('gives the same state whichever way the log is cut into messages', () => {
    fc.assert(
      fc.property(someLog, fc.array(fc.nat(30)), (log, cuts) => {
        const places = [...new Set([0, ...cuts.map((cut) => cut % log.length), log.length])];
        places.sort((a, b) => a - b);
        let present = emptyMeeting;
        for (const [index, to] of places.entries()) {
          present = reduce(present, between(log, places[index - 1] ?? 0, to));
        }
        expect(present).toEqual(reduce(emptyMeeting, between(log, 0, log.length)));
      }),
    );
  });

  test('a repeated message changes nothing, not even the identity of the state', () => {
    const log = [eventFrom(1, 0, 1), eventFrom(2, 1, 2)];
    const once = reduce(emptyMeeting, between(log, 0, 2));
    expect(reduce(once, between(log, 0, 2))).toBe(once);
  });

  test('a message after a gap changes nothing', () => {
    const log = [eventFrom(1, 1, 1), eventFrom(2, 1, 2)];
    expect(reduce(emptyMeeting, between(log, 1, 2))).toBe(emptyMeeting);
  });

  test('hidden events advance the place in the log and nothing else', () => {
    const after = reduce(emptyMeeting, { from: 0, to: 7, head: 'x', events: [] });
    expect(after).toEqual({ ...emptyMeeting, seq: 7, head: 'x' });
  });
});

test('a hall display learns of the paper that is shown from the event that shows it', () => {
  const document = {
    ...{ id: uuid(7), lineageId: uuid(8), itemId: null, kind: 'report', kindName: 'Báo cáo' },
    ...{ subject: 'Báo cáo', status: 'issued' as const, version: 1, pages: 9, sizeBytes: 1 },
    docNumber: '412/BC-SKHCN',
    sha256: 'a'.repeat(64),
  };
  const shown = { documentId: document.id, page: 2, byPersonId: uuid(1), presenterId: null };
  const event = { seq: 1, at: '2026-12-10T01:00:00.000Z', name: 'documents.shown' as const };
  const message = {
    from: 0,
    to: 1,
    head: 'x',
    events: [{ ...event, payload: { shown, document } }],
  };
  expect(reduce(emptyMeeting, message).documents).toEqual({ documents: [document], shown });
});

describe('speaking order', () => {
  test('is the same whatever the order of arrival', () => {
    const requests = fc.uniqueArray(fc.record({ id: fc.nat(50), order: fc.nat(5) }), {
      selector: ({ id }) => id,
    });
    fc.assert(
      fc.property(requests, fc.func(fc.integer()), (made, shuffle) => {
        const all = made.map(({ id, order }) => request(id, order));
        const shuffled = [...all].sort((a, b) => shuffle(a.id) - shuffle(b.id));
        expect(waitingRequests(shuffled)).toEqual(waitingRequests(all));
      }),
    );
  });

  test('lists by order, then by id, and leaves out who does not wait', () => {
    const all = [request(3, 2), request(2, 1), request(1, 2), request(4, 0, 'spoken')];
    const waiting = waitingRequests(all);
    expect(waiting.map(({ id }) => Number(id.slice(-2)))).toEqual([2, 1, 3]);
    expect(queuePosition(waiting, request(1, 2).personId)).toBe(2);
    expect(queuePosition(waiting, request(4, 0).personId)).toBeNull();
  });
});

describe('beside the log', () => {
  const voteId = request(7, 0).id;

  test('a late progress message never takes a count back', () => {
    const part = withProgress(emptyMeeting.voting, {
      voteId,
      cast: 9,
      issued: null,
      electorate: 14,
    });
    expect(withProgress(part, { voteId, cast: 8, issued: null, electorate: 14 })).toBe(part);
  });

  test('a receipt gives way to a later revision only', () => {
    const base = {
      ...{ voteId, personId: request(8, 0).id, castAt: '2026-12-10T02:00:00.000Z', code: 'K7QF' },
      ...{ channel: 'device' as const, signed: false },
    };
    const saying = (choice: 'for' | 'against', revision: number) => {
      return { ...base, revision, content: { form: 'questions' as const, answers: { q: choice } } };
    };
    const part = withReceipt(emptyMeeting.voting, saying('against', 2));
    expect(withReceipt(part, saying('for', 1))).toBe(part);
    expect(withReceipt(part, saying('for', 3)).mine).toEqual([saying('for', 3)]);
  });
});

test('papers come, change and go with what the reader is told of them', () => {
  const document = {
    ...{ id: uuid(7), lineageId: uuid(8), itemId: null, kind: 'report', kindName: 'Báo cáo' },
    ...{ subject: 'Báo cáo', status: 'issued' as const, version: 1, pages: 9, sizeBytes: 1 },
    ...{ docNumber: '412/BC-SKHCN', sha256: 'a'.repeat(64) },
  };
  const after = (present: typeof emptyMeeting, seq: number, told: typeof document | null) =>
    reduce(present, {
      ...{ from: seq - 1, to: seq, head: 'x' },
      events: [
        {
          ...{ seq, at: '2026-12-10T01:00:00.000Z', name: 'documents.changed' as const },
          payload: { documentId: document.id, document: told },
        },
      ],
    });
  const issued = after(emptyMeeting, 1, document);
  expect(issued.documents.documents).toEqual([document]);
  const renamed = { ...document, subject: 'Báo cáo năm 2026' };
  const changed = after(issued, 2, renamed);
  expect(changed.documents.documents).toEqual([renamed]);
  expect(after(changed, 3, null).documents.documents).toEqual([]);
});
