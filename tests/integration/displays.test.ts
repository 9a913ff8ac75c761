import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { pairingAnswer } from '../../server/displays/contract.ts';
import type { Viewer } from '../../server/kernel/viewer.ts';
import { protocolVersion } from '../../server/sync/protocol.ts';
import { unpackAnswer } from '../../server/sync/unpacking.ts';
import { displayServer, type Screen } from './display-server.ts';
import { type Hall, seedHall } from './hall.ts';
import { accepted } from './hall-actions.ts';
import { type ScratchProduct, scratchProduct } from './scratch.ts';

let scratch: ScratchProduct;
let server: Awaited<ReturnType<typeof displayServer>>;
let hall: Hall;

beforeAll(async () => {
  scratch = await scratchProduct({ effects: false });
  server = await displayServer(scratch);
});
afterAll(async () => {
  expect(scratch.reported).toEqual([]);
  await server.close();
  await scratch.drop();
});
beforeEach(async () => {
  hall = await seedHall(scratch.db, 3);
});

const claimed = z.object({ claimed: z.literal(true), displayId: z.uuid() });

async function codeOf(screen: Screen): Promise<string> {
  const shown = pairingAnswer.parse(await screen.pairing());
  if (shown.state !== 'waiting') throw new Error('the screen shows no code');
  return shown.code;
}

function claim(code: string, viewer: Viewer = hall.chair, change: object = {}) {
  const input = { meetingId: hall.meetingId, code, name: 'Màn hình 1', siteId: null, ...change };
  return scratch.run('displays.claim', input, viewer);
}

async function paired(change: object = {}): Promise<{ screen: Screen; displayId: string }> {
  const screen = server.screen();
  const answer = await claim(await codeOf(screen), hall.chair, change);
  return { screen, displayId: claimed.parse(accepted(answer)).displayId };
}

const subscription = (as: string, meetingId = hall.meetingId) => ({
  ...{ version: protocolVersion, meetingId, since: null, as, takingPart: null },
});

async function read(screen: Screen, as = 'display', meetingId = hall.meetingId) {
  const socket = screen.socket();
  const state = await new Promise<string>((resolve) => {
    socket.on('connect', () => resolve('connected'));
    socket.on('connect_error', ({ message }) => resolve(message));
  });
  if (state !== 'connected') return { socket, answer: { ok: false as const, code: state } };
  const answer = await socket.emitWithAck('subscribe', subscription(as, meetingId));
  return { socket, answer: await unpackAnswer(answer) };
}

/** What a screen that is let in has before it. */
async function shown(screen: Screen) {
  const { answer } = await read(screen);
  if (!answer.ok || !answer.snapshot) throw new Error('the screen is let in');
  return { ...answer, snapshot: answer.snapshot };
}

const unknownCode = { ok: true, value: { claimed: false, code: 'displays.unknown-code' } };
const tooManyTries = { ok: true, value: { claimed: false, code: 'displays.too-many-tries' } };

describe('pairing a screen', () => {
  test('shows the same code until it is claimed, then names the meeting, over any number of reloads', async () => {
    const screen = server.screen();
    const code = await codeOf(screen);
    expect(code).toMatch(/^[2-9A-HJKMNP-Z]{8}$/);
    expect(await codeOf(screen)).toBe(code);
    accepted(await claim(`${code.slice(0, 4).toLowerCase()} ${code.slice(4)}`));
    const there = { state: 'paired', meetingId: hall.meetingId };
    expect(await screen.pairing()).toEqual(there);
    expect(await screen.pairing()).toEqual(there);
  });

  test('gives the secret in a cookie that pages cannot read, and in nothing else', async () => {
    const screen = server.screen();
    const { answer, given } = await screen.ask('/api/displays/pairing', { method: 'POST' });
    expect(given).toMatch(/; HttpOnly; SameSite=Strict$/);
    const secret = /=([\w-]{43});/.exec(given ?? '')?.[1] ?? 'none';
    expect(await answer.text()).not.toContain(secret);
  });

  test('a code is over after five minutes, and the screen shows another one', async () => {
    const screen = server.screen();
    const code = await codeOf(screen);
    scratch.clock.advance(5 * 60_000);
    expect(await claim(code)).toEqual(unknownCode);
    const next = await codeOf(screen);
    expect(next).not.toBe(code);
    accepted(await claim(next));
  });

  test('a code is taken once, also by two meetings at the same moment', async () => {
    const other = await seedHall(scratch.db, 3);
    const code = await codeOf(server.screen());
    const there = { meetingId: other.meetingId };
    const answers = await Promise.all([claim(code), claim(code, other.chair, there)]);
    const taken = answers.filter((answer) => claimed.safeParse(accepted(answer)).success);
    expect(taken).toHaveLength(1);
  });

  test('after five wrong codes nothing more is tried for five minutes, by this person alone', async () => {
    for (let tried = 0; tried < 5; tried += 1) {
      expect(await claim('AAAA2222')).toEqual(unknownCode);
    }
    const code = await codeOf(server.screen());
    expect(await claim(code)).toEqual(tooManyTries);
    accepted(await claim(code, hall.secretary));
    scratch.clock.advance(5 * 60_000);
    expect(await claim('AAAA2222')).toEqual(unknownCode);
  });

  test('only chair and secretary claim anywhere, an operator for the own site', async () => {
    const code = await codeOf(server.screen());
    const delegate = hall.members[1];
    if (!delegate) throw new Error('no delegate');
    expect(await claim(code, delegate)).toMatchObject({ ok: false, code: 'forbidden' });
    expect(await claim(code, hall.guest)).toMatchObject({ ok: false, code: 'forbidden' });
    const atHall = { siteId: hall.siteIds.hall };
    const otherSite = { ok: false, code: 'displays.other-site' };
    expect(await claim(code, hall.operator, atHall)).toMatchObject(otherSite);
    expect(await claim(code, hall.operator)).toMatchObject(otherSite);
    accepted(await claim(code, hall.operator, { siteId: hall.siteIds.annex }));
  });

  test('a site of another meeting is none', async () => {
    const other = await seedHall(scratch.db, 3);
    const code = await codeOf(server.screen());
    const answer = await claim(code, hall.chair, { siteId: other.siteIds.hall });
    expect(answer).toMatchObject({ ok: false, code: 'displays.unknown-site' });
  });
});

describe('a paired screen', () => {
  test('is nobody, sees public fields and of the screens itself alone', async () => {
    const { screen, displayId } = await paired();
    await paired({ name: 'Màn hình 2' });
    const answer = await shown(screen);
    expect(answer.snapshot.me).toEqual({ personId: null, role: null });
    expect(answer.snapshot.displays.displays.map(({ id }) => id)).toEqual([displayId]);
    expect(answer.snapshot.voting.mine).toEqual([]);
    expect(answer.snapshot.messages.messages).toEqual([]);
    expect(answer.presence.online).toEqual([]);
  });

  test('is told of a layout of its own, and not of another screen’s', async () => {
    const first = await paired();
    const second = await paired();
    const heard: string[] = [];
    for (const [name, { screen }] of Object.entries({ first, second })) {
      const { socket } = await read(screen);
      socket.on('events', ({ events }: { events: { name: string; payload: unknown }[] }) => {
        for (const event of events) heard.push(`${name} ${JSON.stringify(event.payload)}`);
      });
    }
    const lay = ({ displayId }: { displayId: string }, mode: string) =>
      scratch.run(
        'displays.set-layout',
        { meetingId: hall.meetingId, displayId, layout: { mode } },
        hall.secretary,
      );
    accepted(await lay(first, 'agenda'));
    accepted(await lay(second, 'seating'));
    await expect.poll(() => heard.length, { timeout: 5_000 }).toBe(2);
    expect(heard[0]).toMatch(/^first .*agenda/);
    expect(heard[1]).toMatch(/^second .*seating/);
  });

  test('reads its own meeting and no other, and not as anything but a display', async () => {
    const { screen } = await paired();
    const other = await seedHall(scratch.db, 3);
    const notFound = { ok: false, code: 'not-found' };
    expect((await read(screen, 'display', other.meetingId)).answer).toEqual(notFound);
    for (const as of ['room', 'remote', 'site']) {
      expect((await read(screen, as)).answer).toEqual(notFound);
    }
  });

  test('is let into the media room under a name of its own, only to look', async () => {
    const { screen, displayId } = await paired();
    const { value } = await screen.post('/api/displays/ticket');
    expect(value).toMatchObject({ identity: `display:${displayId}/screen` });
  });

  test('shows the check-in code of its site once the meeting checks in by code', async () => {
    const { screen } = await paired({ siteId: hall.siteIds.annex });
    expect(await screen.post('/api/displays/screen-code')).toMatchObject({
      ok: false,
      code: 'attendance.not-by-code',
    });
    const { meetingId } = hall;
    accepted(await scratch.run('attendance.set-method', { meetingId, method: 'code' }, hall.chair));
    const asked = { meetingId, siteId: hall.siteIds.annex };
    const shown = accepted(await scratch.query('attendance.screen-code', asked, hall.chair));
    expect((await screen.post('/api/displays/screen-code')).value).toEqual(shown);
  });

  test('learns nothing beside the feed while the session is closed', async () => {
    const { screen } = await paired();
    const { meetingId, members, itemIds } = hall;
    const personIds = members.map(({ personId }) => personId);
    const input = { meetingId, itemId: itemIds[0], personIds };
    accepted(await scratch.run('deliberation.start', input, hall.chair));
    expect(await screen.post('/api/displays/seating')).toMatchObject({ code: 'closed-session' });
    expect(await screen.post('/api/displays/ticket')).toMatchObject({ code: 'media.unavailable' });
    const { snapshot } = await shown(screen);
    expect(snapshot.deliberation.closed).toMatchObject({ mine: false, memberIds: [] });
    expect(snapshot.speakers).toMatchObject({ requests: [], floor: null });
    expect(snapshot.voting).toMatchObject({ votes: [] });
  });
});

describe('the credential', () => {
  test('is good for no command and no query', async () => {
    const { screen } = await paired();
    const { slices } = scratch.product.registry;
    const input = { meetingId: hall.meetingId };
    const commandId = crypto.randomUUID();
    const passed: string[] = [];
    for (const slice of slices) {
      for (const { contract, scope } of slice.commands) {
        if (scope === 'public') continue;
        const answer = await screen.post(`/api/commands/${contract.name}`, { commandId, input });
        const refused = ['unauthenticated', 'invalid-input'].includes(answer.code ?? '');
        if (answer.ok || !refused) passed.push(contract.name);
      }
      for (const { contract } of slice.queries) {
        const answer = await screen.post(`/api/queries/${contract.name}`, { input });
        if (answer.ok || answer.code !== 'unauthenticated') passed.push(contract.name);
      }
    }
    expect(passed).toEqual([]);
  });

  test('opens no paper by the address that people read it at', async () => {
    const { screen } = await paired();
    const sha = 'a'.repeat(64);
    for (const file of ['page-1-800.webp', 'words-1.json', 'paper.pdf', 'original']) {
      const path = `/api/readings/document/${crypto.randomUUID()}/${sha}/${file}`;
      expect((await screen.ask(path)).answer.status).toBe(404);
    }
    const page = `/api/displays/pages/${crypto.randomUUID()}/${sha}/page-1-800.webp`;
    expect((await screen.ask(page)).answer.status).toBe(404);
  });

  test('is not there for a browser without it, nor for one that was never claimed', async () => {
    const { screen } = await paired();
    screen.forget();
    const waiting = server.screen();
    await codeOf(waiting);
    for (const one of [screen, waiting]) {
      for (const name of ['ticket', 'seating', 'screen-code']) {
        expect(await one.post(`/api/displays/${name}`)).toMatchObject({ code: 'unauthenticated' });
      }
      expect((await read(one)).answer).toEqual({ ok: false, code: 'unauthenticated' });
    }
  });

  test('is cut at the moment it is revoked, and the screen shows a code again', async () => {
    const { screen, displayId } = await paired();
    const { socket } = await read(screen);
    const cut = new Promise((resolve) => socket.on('disconnect', resolve));
    const input = { meetingId: hall.meetingId, displayId };
    accepted(await scratch.run('displays.revoke', input, hall.secretary));
    await cut;
    expect((await read(screen)).answer).toEqual({ ok: false, code: 'unauthenticated' });
    expect(await screen.post('/api/displays/ticket')).toMatchObject({ code: 'unauthenticated' });
    expect(await screen.pairing()).toMatchObject({ state: 'waiting' });
    const again = await scratch.run('displays.revoke', input, hall.secretary);
    expect(again).toMatchObject({ ok: false, code: 'displays.unknown-display' });
  });

  test('outlives the end of the meeting by twelve hours', async () => {
    const { screen } = await paired();
    accepted(await scratch.run('meetings.end-session', { meetingId: hall.meetingId }, hall.chair));
    scratch.clock.advance(12 * 3_600_000 - 1);
    expect(await screen.pairing()).toMatchObject({ state: 'paired' });
    scratch.clock.advance(1);
    expect(await screen.pairing()).toMatchObject({ state: 'waiting' });
  });
});

test('an operator runs the screens of the own site and knows of no other', async () => {
  const here = await paired({ siteId: hall.siteIds.annex });
  const there = await paired({ siteId: hall.siteIds.hall });
  const rename = (displayId: string) =>
    scratch.run(
      'displays.rename',
      { meetingId: hall.meetingId, displayId, name: 'Màn hình bên trái' },
      hall.operator,
    );
  accepted(await rename(here.displayId));
  expect(await rename(there.displayId)).toMatchObject({ code: 'displays.unknown-display' });
});
