import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type BallotLeaf, ballotsRoot } from './merkle.ts';
import { oneAnswer } from './one-answer.ts';

const sha = (...parts: (Buffer | string)[]) => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
};
const node = (left: Buffer, right: Buffer) => sha(Buffer.from([1]), left, right);

const castAt = '2026-12-10T02:20:00.000Z';
const leaf = (personId: string, change: Partial<BallotLeaf> = {}): BallotLeaf => {
  const content = oneAnswer('q', 'for');
  const sent = { voteId: 'v', personId, revision: 1, content, channel: 'device' };
  return { ...sent, code: 'ABCD2345', castAt, ...change };
};
const written = (personId: string) =>
  `{"castAt":"${castAt}","channel":"device","code":"ABCD2345","content":{"answers":{"q":"for"},"form":"questions"},"personId":"${personId}","revision":1,"voteId":"v"}`;
const hashed = (personId: string) => sha(Buffer.from([0]), written(personId));
const some = fc.uniqueArray(fc.stringMatching(/^[a-z]{1,6}$/), { minLength: 2, maxLength: 20 });

describe('the root over the ballots', () => {
  test('of none is the hash of nothing', () => {
    expect(ballotsRoot([])).toBe(sha().toString('hex'));
  });

  test('can be computed again by anybody from the list: three ballots', () => {
    const root = node(node(hashed('a'), hashed('b')), hashed('c'));
    expect(ballotsRoot([leaf('c'), leaf('a'), leaf('b')])).toBe(root.toString('hex'));
  });

  test('can be computed again by anybody from the list: five ballots', () => {
    const four = node(node(hashed('a'), hashed('b')), node(hashed('c'), hashed('d')));
    const root = node(four, hashed('e'));
    expect(ballotsRoot(['a', 'b', 'c', 'd', 'e'].map((id) => leaf(id)))).toBe(root.toString('hex'));
  });

  test('does not depend on the order in which ballots are read', () => {
    fc.assert(
      fc.property(some, (people) => {
        const ballots = people.map((id) => leaf(id));
        expect(ballotsRoot(ballots.toReversed())).toBe(ballotsRoot(ballots));
      }),
    );
  });

  test('changes with every word of every ballot, and with a ballot more or less', () => {
    const changes: Partial<BallotLeaf>[] = [
      { content: oneAnswer('q', 'against') },
      { channel: 'code' },
      { revision: 2 },
      { code: 'ABCD2346' },
      { castAt: '2026-12-10T02:20:00.001Z' },
      { voteId: 'w' },
      { personId: 'somebody-else' },
    ];
    fc.assert(
      fc.property(some, fc.nat(), fc.constantFrom(...changes), (people, at, change) => {
        const ballots = people.map((id) => leaf(id));
        const index = at % ballots.length;
        const root = ballotsRoot(ballots);
        const altered = ballots.map((one, i) => (i === index ? { ...one, ...change } : one));
        expect(ballotsRoot(altered)).not.toBe(root);
        expect(ballotsRoot(ballots.filter((_, i) => i !== index))).not.toBe(root);
      }),
    );
  });
});
