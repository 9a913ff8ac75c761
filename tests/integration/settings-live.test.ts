import { randomUUID } from 'node:crypto';
import type { Socket } from 'socket.io-client';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { display } from '../../db/schema/displays.ts';
import { readEvents } from '../../server/kernel/event-log.ts';
import { eventsMessage } from '../../server/sync/protocol.ts';
import { feedServer, subscribe } from './feed-server.ts';
import { payloadFor } from './permission-matrix/payloads.ts';
import { type MatrixStage, matrixStage, type Things } from './permission-matrix/stage.ts';
import { type ScratchProduct, scratchProduct } from './scratch.ts';

/** What a chair sets during a session; each has to take effect for the test to mean anything. */
const settings = [
  'messages.set-policy',
  'speakers.set-policy',
  'speakers.open-site',
  'speakers.close-site',
  'attendance.set-method',
  'attendance.new-pin',
  'displays.rename',
  'displays.set-layout',
  'meetings.suspend',
  'meetings.resume',
  'agenda.defer',
  'agenda.restore',
  'documents.show',
  'documents.stop-showing',
  'deliberation.start',
  'deliberation.confirm-room-cleared',
  'deliberation.end',
] as const;

let scratch: ScratchProduct;
let stage: MatrixStage;
let things: Things;
let server: Awaited<ReturnType<typeof feedServer>>;
const displayId = randomUUID();

beforeAll(async () => {
  scratch = await scratchProduct({ effects: false });
  stage = await matrixStage(scratch);
  things = await stage.meeting();
  const { meetingId, siteId } = things;
  const layout = { mode: 'automatic' as const };
  const screen = { id: displayId, meetingId, siteId, name: 'Màn hình 1', layout };
  const at = scratch.clock.now();
  const pairedBy = stage.people.chair?.personId ?? '';
  await scratch.db
    .insert(display)
    .values({ ...screen, credentialHash: 'a'.repeat(64), pairedBy, pairedAt: at });
  const people = Object.values(stage.people).flatMap((viewer) => viewer ?? []);
  server = await feedServer(scratch, people, [{ ...screen, pairedAt: at.toISOString() }]);
}, 60_000);
afterAll(async () => {
  await server.close();
  expect(scratch.reported).toEqual([]);
  await scratch.drop();
});

/** A window that reads on as the real one does: asked to begin anew, it subscribes on the same line. */
async function window(personId: string, as: 'room' | 'remote' | 'display') {
  const socket = await server.connect({ personId });
  const seen = { name: as, lost: [] as string[], seq: 0 };
  socket.on('disconnect', (reason) => void seen.lost.push(reason));
  socket.on('taken-over', () => void seen.lost.push('taken over'));
  socket.on('events', (message) => {
    seen.seq = eventsMessage.parse(message).to;
  });
  const read = async (line: Socket) => {
    const answer = await subscribe(line, things.meetingId, { as });
    if (!answer.ok) throw new Error(answer.code);
    seen.seq = Math.max(seen.seq, answer.events.to);
  };
  socket.on('resync', () => void read(socket).catch(() => seen.lost.push('not let in again')));
  await read(socket);
  return seen;
}

test('no change of a setting makes anybody connect anew', async () => {
  const { people } = stage;
  const of = (name: keyof typeof people) => people[name]?.personId ?? '';
  const windows = await Promise.all([
    window(of('chair'), 'room'),
    window(of('secretary'), 'room'),
    window(of('delegate'), 'remote'),
    window(of('presenter'), 'room'),
    window(of('guest'), 'remote'),
    window(of('site operator'), 'room'),
    window(displayId, 'display'),
  ]);
  const { chair } = people;
  const limits = { speech: 300, question: 300, 'point-of-order': 300, answer: 300 };
  const particular: Record<string, object> = {
    // Codes are made in a meeting whose people check in by them.
    'attendance.set-method': { method: 'code' },
    // What whoever changes it has before them.
    'speakers.set-policy': { seen: { order: 'asked', limits } },
  };
  for (const name of settings) {
    const contract = scratch.product.registry.command(name)?.contract;
    if (!contract) throw new Error(name);
    const payload = { ...payloadFor(contract, things, chair), ...particular[name] };
    const input = 'displayId' in payload ? { ...payload, displayId } : payload;
    scratch.clock.advance(1_000);
    const answer = await scratch.run(name, input, chair);
    expect([name, answer]).toMatchObject([name, { ok: true }]);
    server.feed.wake(things.meetingId);
    const last = (await readEvents(scratch.db, things.meetingId, 0)).at(-1)?.seq ?? 0;
    await expect
      .poll(() => windows.filter(({ seq }) => seq < last).length, { timeout: 10_000 })
      .toBe(0);
  }
  expect(windows.map(({ lost }) => lost)).toEqual(windows.map(() => []));
});

test('every command that sets something is among them, or does not set anything', () => {
  const named = z.string().regex(/\.(set-|rename|open-site|close-site|suspend|resume)/);
  const all = scratch.product.registry.slices
    .flatMap(({ commands }) => commands)
    .filter(({ scope }) => scope === 'meeting')
    .map(({ contract }) => contract.name)
    .filter((name) => named.safeParse(name).success);
  const others = ['speakers.resume-floor', 'voting.resume'];
  const known = new Set<string>([...settings, ...others]);
  expect(all.filter((name) => !known.has(name))).toEqual([]);
});
