import { expect, test } from 'vitest';
import { type AskServer, eraseWhatEnded } from './erase-ended.ts';
import { keptMeetings } from './kept-records.ts';
import { memoryVault, someList, somePaper, storeWhole } from './memory-vault.ts';

const mine = '00000000-0000-4000-8000-00000000d004';
const other = '00000000-0000-4000-8000-00000000d005';

async function keepingTwo() {
  const vault = memoryVault(mine);
  await storeWhole(vault, someList(mine, [somePaper(1), somePaper(2)]));
  return vault;
}

const notFound = { ok: false, code: 'not-found', params: {} } as const;
const ask = (change: Partial<AskServer>): AskServer => ({
  list: async () => notFound,
  whoIsSignedIn: async () => ({ accountId: mine }),
  ...change,
});

test('a paper that the server no longer names is erased, and the others stay', async () => {
  const vault = await keepingTwo();
  const list = someList(mine, [somePaper(2)]);
  const erased = await eraseWhatEnded(
    vault,
    ask({ list: async () => ({ ok: true, value: list }) }),
  );
  expect(erased).toEqual({ outcome: 'done', lacking: [] });
  const [kept] = await keptMeetings(vault);
  expect(kept?.papers.map(({ reading }) => reading.docNumber)).toEqual(['2/BC']);
  expect(await vault.names('page/')).toHaveLength(1);
});

test('a meeting that one no longer belongs to is erased', async () => {
  const vault = await keepingTwo();
  expect(await eraseWhatEnded(vault, ask({}))).toMatchObject({ outcome: 'done' });
  expect(await vault.names('')).toEqual([]);
});

test.each([
  ['a list', { list: async () => ({ ok: true, value: someList(other, []) }) }],
  ['a refusal', { whoIsSignedIn: async () => ({ accountId: other }) }],
  ['a refusal, and nobody is signed in then', { whoIsSignedIn: async () => 'nobody' }],
] satisfies [string, Partial<AskServer>][])(
  'what is answered to somebody who has signed in meanwhile erases nothing: %s',
  async (_, change) => {
    const vault = await keepingTwo();
    const before = await vault.names('');
    expect(await eraseWhatEnded(vault, ask(change))).toMatchObject({ outcome: 'not-signed-in' });
    expect(await vault.names('')).toEqual(before);
    expect((await keptMeetings(vault))[0]?.papers).toHaveLength(2);
  },
);
