import { randomUUID } from 'node:crypto';
import type { Socket } from 'socket.io-client';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Viewer } from '../../server/kernel/viewer.ts';
import { feedServer, heard, subscribe } from './feed-server.ts';
import { type Hall, seedHall } from './hall.ts';
import { accepted } from './hall-actions.ts';
import { fixtureRows } from './meeting-fixture.ts';
import { type ScratchProduct, scratchProduct } from './scratch.ts';

let scratch: ScratchProduct;
let hall: Hall;
let server: Awaited<ReturnType<typeof feedServer>>;
let paper: string;
let limited: string;

const at = { x: 0.25, y: 0.75 };
const strokeOf = (id: string) => ({ id, colour: 'blue', points: [at, { x: 0.5, y: 0.75 }] });

beforeAll(async () => {
  scratch = await scratchProduct({ effects: false });
});
afterAll(async () => {
  expect(scratch.reported).toEqual([]);
  await scratch.drop();
});
beforeEach(async () => {
  hall = await seedHall(scratch.db, 3);
  const { chair, secretary, members, guest } = hall;
  server = await feedServer(scratch, [chair, secretary, guest, ...members.slice(1)]);
  const rows = fixtureRows(scratch.db);
  paper = await rows.document(hall.meetingId, { itemId: hall.itemIds[0], pages: 3 });
  const access = [
    {
      subject: { kind: 'people', personIds: [member().personId] },
      ...{ download: true, print: true, until: null },
    },
  ];
  limited = await rows.document(hall.meetingId, { itemId: hall.itemIds[0], pages: 3, access });
});
afterEach(() => server.close());

function member(): Viewer {
  const viewer = hall.members[1];
  if (!viewer) throw new Error('the hall is too small');
  return viewer;
}

/** A device in the room that hears the pointer and the marks. */
async function follower(viewer: Viewer) {
  const socket = await server.connect(viewer);
  const pointers = heard(socket, 'pointer');
  const marks = heard(socket, 'mark');
  const answer = await subscribe(socket, hall.meetingId, { as: 'room' });
  if (!answer.ok) throw new Error(answer.code);
  return { socket, pointers, marks, answer };
}

async function show(documentId: string, page: number, viewer = hall.chair) {
  const input = { meetingId: hall.meetingId, documentId, page };
  accepted(await scratch.run('documents.show', input, viewer));
  server.feed.wake(hall.meetingId);
}

/** What was sent before has been dealt with: the connection answers in order, or nearly so. */
const mark = (socket: Socket, documentId: string, page: number, id: string = randomUUID()) =>
  socket.emitWithAck('mark', { documentId, page, stroke: strokeOf(id) });

describe('the pointer', () => {
  test('of whoever shows the page reaches the others; anybody else’s is not sent', async () => {
    await show(paper, 2);
    const chair = await follower(hall.chair);
    const guest = await follower(hall.guest);
    const watcher = await follower(member());
    guest.socket.emit('pointer', { documentId: paper, page: 2, at: { x: 0.9, y: 0.9 } });
    expect(await mark(guest.socket, paper, 2)).toEqual({ ok: false, code: 'not-showing' });
    chair.socket.emit('pointer', { documentId: paper, page: 1, at: { x: 0.8, y: 0.8 } });
    chair.socket.emit('pointer', { documentId: paper, page: 2, at: { x: 7, y: 0 } });
    chair.socket.emit('pointer', { documentId: paper, page: 2, at });
    for (const { pointers } of [guest, watcher]) {
      await expect.poll(() => pointers).toEqual([{ documentId: paper, page: 2, at }]);
    }
    expect(chair.pointers).toEqual([]);
    expect(watcher.marks).toEqual([]);
  });

  test('on a paper that is not for all reaches its readers alone', async () => {
    await show(limited, 1);
    const chair = await follower(hall.chair);
    const reader = await follower(member());
    const guest = await follower(hall.guest);
    expect(guest.answer.marks).toBeNull();
    chair.socket.emit('pointer', { documentId: limited, page: 1, at });
    await expect.poll(() => reader.pointers).toHaveLength(1);
    expect(await mark(chair.socket, limited, 1)).toEqual({ ok: true });
    await expect.poll(() => reader.marks).toHaveLength(1);
    expect([guest.pointers, guest.marks]).toEqual([[], []]);
  });

  test('comes twenty times a second at most', async () => {
    await show(paper, 1);
    const chair = await follower(hall.chair);
    const watcher = await follower(member());
    for (let sent = 0; sent < 40; sent += 1) {
      chair.socket.emit('pointer', { documentId: paper, page: 1, at });
    }
    chair.socket.emit('pointer', { documentId: paper, page: 1, at: null });
    await expect.poll(() => watcher.pointers.at(-1)).toMatchObject({ at: null });
    expect(watcher.pointers.length).toBeLessThanOrEqual(21);
  });
});

describe('marks', () => {
  test('are given to whoever subscribes later, and are gone with the page', async () => {
    await show(paper, 2);
    const chair = await follower(hall.chair);
    const id = randomUUID();
    expect(await mark(chair.socket, paper, 2, id)).toEqual({ ok: true });
    const late = await follower(hall.guest);
    expect(late.answer.marks).toEqual({ documentId: paper, page: 2, strokes: [strokeOf(id)] });
    await show(paper, 3);
    const later = await follower(member());
    await expect
      .poll(async () => (await follower(member())).answer.marks)
      .toEqual({ documentId: paper, page: 3, strokes: [] });
    expect(later.marks).toEqual([]);
  });

  test('are wiped out on every screen by who shows the page', async () => {
    await show(paper, 1);
    const chair = await follower(hall.chair);
    const guest = await follower(hall.guest);
    const cleared = heard(guest.socket, 'clear-marks');
    await mark(chair.socket, paper, 1);
    const page = { documentId: paper, page: 1 };
    expect(await guest.socket.emitWithAck('clear-marks', page)).toMatchObject({ ok: false });
    expect(await chair.socket.emitWithAck('clear-marks', page)).toEqual({ ok: true });
    await expect.poll(() => cleared).toEqual([page]);
  });
});

test('in a closed session nothing of the page leaves the circle of those who are named', async () => {
  const { meetingId, itemIds, chair } = hall;
  const personIds = [member().personId];
  accepted(
    await scratch.run('deliberation.start', { meetingId, itemId: itemIds[0], personIds }, chair),
  );
  await show(paper, 1);
  const leading = await follower(chair);
  const named = await follower(member());
  const kept = await Promise.all([follower(hall.guest), follower(hall.secretary)]);
  leading.socket.emit('pointer', { documentId: paper, page: 1, at });
  expect(await mark(leading.socket, paper, 1)).toEqual({ ok: true });
  await expect.poll(() => [named.pointers.length, named.marks.length]).toEqual([1, 1]);
  for (const { pointers, marks, answer } of kept) {
    expect([pointers, marks, answer.marks]).toEqual([[], [], null]);
  }
  const [, secretary] = kept;
  expect(secretary && (await mark(secretary.socket, paper, 1))).toMatchObject({ ok: false });
});
