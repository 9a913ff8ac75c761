import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { eraseWhatEnded } from './erase-ended.ts';
import { fetchNewPapers } from './keep-meeting.ts';
import { keptMeetings, meetingName } from './kept-records.ts';
import { memoryVault, someList, somePaper, storeWhole } from './memory-vault.ts';

const mine = '00000000-0000-4000-8000-00000000d004';
const keepBody = z.object({ input: z.object({ documentIds: z.array(z.string()) }) });

/** Papers that were recorded, and addresses of pages that were fetched. */
let recorded: string[] = [];
let fetched: string[] = [];
let pages: (address: string) => Response | Promise<Response>;

beforeEach(() => {
  [recorded, fetched] = [[], []];
  pages = () => new Response('{}');
  vi.stubGlobal('navigator', {
    onLine: false,
    locks: { request: (_: string, work: () => unknown) => work() },
  });
  vi.stubGlobal('fetch', async (address: string, init: RequestInit) => {
    if (address === '/api/commands/offline.keep') {
      const { documentIds } = keepBody.parse(JSON.parse(String(init.body))).input;
      recorded.push(...documentIds);
      return Response.json({ ok: true, value: { documentIds } });
    }
    fetched.push(address);
    return pages(address);
  });
});
afterEach(() => vi.unstubAllGlobals());

const going = () => new AbortController().signal;

async function keepingOne() {
  const vault = memoryVault(mine);
  await storeWhole(vault, someList(mine, [somePaper(1)]));
  const now = someList(mine, [somePaper(1), somePaper(2)]);
  const ask = async () =>
    eraseWhatEnded(vault, {
      list: async () => ({ ok: true, value: now }),
      whoIsSignedIn: async () => ({ accountId: mine }),
    });
  return { vault, now, ask };
}

const numbers = async (vault: ReturnType<typeof memoryVault>) =>
  (await keptMeetings(vault))[0]?.papers.map(({ reading }) => reading.docNumber);

test('what was issued since is fetched, and nothing that is here already', async () => {
  const { vault, now, ask } = await keepingOne();
  expect((await ask()).lacking).toEqual([now]);
  const before = (await vault.names('page/')).length;
  expect(await fetchNewPapers(vault, now, going())).toBe('done');
  expect(recorded).toEqual([somePaper(2).reading.id]);
  expect(await numbers(vault)).toEqual(['1/BC', '2/BC']);
  const second = fetched.filter((address) => address.includes(somePaper(2).reading.id));
  // Two pages: picture, small picture and words of each.
  expect(second).toHaveLength(6);
  expect(await vault.names('page/')).toHaveLength(before + 6 + 5);
  expect((await ask()).lacking).toEqual([]);
});

test('what the line did not bring is still lacking, and goes on where it was', async () => {
  const { vault, now, ask } = await keepingOne();
  pages = (address) => (address.includes('page-2-') ? Response.error() : new Response('{}'));
  expect(await fetchNewPapers(vault, now, going())).toBe('unreachable');
  expect((await keptMeetings(vault))[0]).toMatchObject({ complete: false, goOn: true });
  expect((await ask()).lacking).toEqual([now]);
  const [had, asked] = [(await vault.names('page/')).length, fetched.length];
  pages = () => new Response('{}');
  expect(await fetchNewPapers(vault, now, going())).toBe('done');
  // Of two papers with two pages, six names each.
  expect(fetched.length - asked).toBe(12 - had);
  expect(recorded).toHaveLength(1);
});

test('a full device is not filled again by itself', async () => {
  const { vault, now, ask } = await keepingOne();
  const full = { ...vault, write: vault.write };
  full.write = async (name, plain) => {
    if (name.startsWith('page/')) throw new DOMException('full', 'QuotaExceededError');
    await vault.write(name, plain);
  };
  expect(await fetchNewPapers(full, now, going())).toBe('no-space');
  expect((await ask()).lacking).toEqual([]);
});

test('a meeting that is taken from the device while papers arrive does not come back', async () => {
  const { vault, now } = await keepingOne();
  pages = async () => {
    await vault.erase(meetingName(now.meeting.meetingId));
    return new Response('{}');
  };
  await fetchNewPapers(vault, now, going());
  expect(await keptMeetings(vault)).toEqual([]);
  expect(await vault.names('page/')).toEqual([]);
});
