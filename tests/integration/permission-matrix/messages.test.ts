import { randomUUID } from 'node:crypto';
import type { Socket } from 'socket.io-client';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { feedServer, heard, subscribe } from '../feed-server.ts';
import { accepted } from '../hall-actions.ts';
import { type ScratchProduct, scratchProduct } from '../scratch.ts';
import { type Message, messages, saying } from './messages-table.ts';
import { type Letter, letterOf, type Role, roles } from './roles.ts';
import { type MatrixStage, matrixStage, type Things } from './stage.ts';

let scratch: ScratchProduct;
let stage: MatrixStage;
let things: Things;
let server: Awaited<ReturnType<typeof feedServer>>;
/** The chair, at a screen of one's own that hears what the others send. */
let witness: Socket;
let pointers: unknown[];

const displayId = randomUUID();

beforeAll(async () => {
  scratch = await scratchProduct({ effects: false });
  stage = await matrixStage(scratch);
  things = await stage.meeting();
  const { meetingId, siteId, documentId } = things;
  const screen = { name: 'Màn hình 1', siteId, layout: { mode: 'automatic' as const } };
  const paired = { id: displayId, pairedAt: scratch.clock.now().toISOString() };
  const people = Object.values(stage.people).flatMap((viewer) => viewer ?? []);
  server = await feedServer(scratch, people, [{ ...screen, ...paired, meetingId }]);
  const { chair } = stage.people;
  if (!chair) throw new Error('a chair');
  accepted(await scratch.run('documents.show', { meetingId, documentId, page: 1 }, chair));
  witness = await server.connect(chair);
  pointers = heard(witness, 'pointer');
  await subscribe(witness, meetingId, { as: 'room' });
}, 60_000);
afterAll(async () => {
  await server.close();
  expect(scratch.reported).toEqual([]);
  await scratch.drop();
});

async function subscribed(socket: Socket, message: Message): Promise<Letter> {
  const as = z.enum(['room', 'remote', 'site', 'display']).parse(message.slice(3));
  const siteId = as === 'site' ? things.siteId : null;
  const answer = await subscribe(socket, things.meetingId, { as, siteId, takeOver: true });
  return letterOf(answer.ok ? undefined : answer.code);
}

const markAnswer = z.object({ ok: z.boolean(), code: z.string().optional() });

/** Nobody who reads nothing has a page before them; whoever reads may still not present. */
const letterOfMark = (answer: unknown): Letter => {
  const { ok, code } = markAnswer.parse(answer);
  if (ok) return 'y';
  return code === 'not-showing' ? 'n' : '0';
};

async function sent(socket: Socket, message: Message): Promise<Letter> {
  const page = { documentId: things.documentId, page: 1 };
  const stroke = { id: randomUUID(), colour: 'red', points: [{ x: 0.5, y: 0.5 }] };
  if (message === 'clear-marks') return letterOfMark(await socket.emitWithAck(message, page));
  if (message === 'mark') {
    return letterOfMark(await socket.emitWithAck(message, { ...page, stroke }));
  }
  const before = pointers.length;
  socket.emit('pointer', { ...page, at: null });
  // Answered after the pointer has been dealt with, and then the witness after it was sent on.
  const mark = letterOfMark(await socket.emitWithAck('mark', { ...page, stroke }));
  await witness.emitWithAck('clock', null);
  if (pointers.length > before) return 'y';
  return mark === 'y' ? 'n' : mark;
}

/** A new line for each message; what is sent while reading comes after subscribing as best one can. */
async function said(role: Role, message: Message): Promise<Letter> {
  const viewer = stage.people[role];
  const personId = viewer?.personId ?? (role === 'display' ? displayId : 'nobody');
  const socket = await server.connect({ personId }).catch((error: unknown) => error);
  if (socket instanceof Error) return letterOf(socket.message);
  const line = z.custom<Socket>().parse(socket);
  try {
    if (message.startsWith('as ')) return await subscribed(line, message);
    await subscribed(line, role === 'display' ? 'as display' : 'as room');
    return await sent(line, message);
  } finally {
    line.disconnect();
  }
}

test.each(roles)('%s', async (role) => {
  const letters: string[] = [];
  for (const message of messages) letters.push(await said(role, message));
  const expected = [...saying[role].replace(' ', '')];
  expect(messages.map((message, index) => [message, letters[index]])).toEqual(
    messages.map((message, index) => [message, expected[index]]),
  );
});
