import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { registryForInspection } from '../../architecture/registry.ts';
import { type Seen, type WholeServer, wholeServer } from '../permission-matrix-server.ts';
import { type ScratchProduct, scratchProduct } from '../scratch.ts';
import { payloadFor } from './payloads.ts';
import { requests } from './requests-table.ts';
import { type Letter, letterOf, outside, type Role, roles } from './roles.ts';
import { type MatrixStage, matrixStage } from './stage.ts';

let scratch: ScratchProduct;
let server: WholeServer;
let stage: MatrixStage;

beforeAll(async () => {
  scratch = await scratchProduct({ effects: false });
  stage = await matrixStage(scratch);
  const known = Object.values(stage.people).flatMap((viewer) => viewer ?? []);
  server = await wholeServer(scratch, new Map(known.map((viewer) => [viewer.personId, viewer])));
}, 60_000);
afterAll(async () => {
  expect(server.failures).toEqual([]);
  expect(scratch.reported).toEqual([]);
  await server.close();
  await scratch.drop();
});

const asked = registryForInspection().slices.flatMap(({ commands, queries }) => [
  ...commands.map(({ contract }) => ({ kind: 'command' as const, contract })),
  ...queries.map(({ contract }) => ({ kind: 'query' as const, contract })),
]);

const lettersOf = (name: string) => [...(requests[name] ?? '').replaceAll(' ', '')];

/** Whoever is refused asks first, so that what others did is not the reason. */
const rank: Record<Letter, number> = { '?': 0, '0': 1, n: 2, y: 3 };
const isLetter = (text: string | undefined): text is Letter => text !== undefined && text in rank;

const answered = z.object({ code: z.string().optional() });
const codeOf = ({ bytes }: Seen) => answered.parse(JSON.parse(bytes.toString('utf8'))).code;

test('every command and every query is in the table, and nothing else', () => {
  const names = asked.map(({ contract }) => contract.name).sort();
  expect(Object.keys(requests).sort()).toEqual(names);
  for (const name of names) expect([name, lettersOf(name).length]).toEqual([name, roles.length]);
});

describe('who may ask', () => {
  test.each(asked.map((one) => [one.contract.name, one] as const))(
    '%s',
    async (name, { kind, contract }) => {
      const things = await stage.meeting();
      const letters = lettersOf(name);
      const expected = roles.map((role, index): [Role, Letter | undefined] => {
        const letter = letters[index];
        return [role, isLetter(letter) ? letter : undefined];
      });
      const order = expected.toSorted(([, a], [, b]) => rank[a ?? 'y'] - rank[b ?? 'y']);
      const seen = new Map<Role, Letter>();
      for (const [role] of order) {
        const viewer = stage.people[role];
        const payload = payloadFor(contract, things, viewer);
        const answer = await server[kind](name, payload, viewer);
        seen.set(role, letterOf(codeOf(answer)));
        // Whoever has no part in it cannot tell this meeting from one that does not exist.
        if (!('meetingId' in payload) || !outside.includes(role)) continue;
        const nowhere = { ...payload, meetingId: randomUUID() };
        const none = await server[kind](name, nowhere, viewer);
        expect([role, answer.status, codeOf(answer)]).toEqual([role, none.status, codeOf(none)]);
      }
      expect(roles.map((role) => [role, seen.get(role)])).toEqual(expected);
    },
  );
});

test('that somebody has to sign in is said before what was asked is looked at', async () => {
  for (const { kind, contract } of asked) {
    const letter = letterOf(codeOf(await server[kind](contract.name, { nonsense: 1 }, null)));
    expect([contract.name, letter]).toEqual([
      contract.name,
      contract.scope === 'public' ? 'y' : '?',
    ]);
  }
});
