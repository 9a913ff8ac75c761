import { randomUUID } from 'node:crypto';
import { PDF } from '@libpdf/core';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { closedSession, closedSessionMember } from '../../db/schema/deliberation.ts';
import { meetingDocument } from '../../db/schema/documents.ts';
import { type Seen, type WholeServer, wholeServer } from './permission-matrix-server.ts';
import { type MatrixStage, matrixStage, type Paper } from './permission-matrix-stage.ts';
import { outside, type Role, roles } from './permission-matrix-table.ts';
import { sampleInput } from './sample-input.ts';
import { type ScratchProduct, scratchProduct } from './scratch.ts';

/** A closed session about the item of the papers: these two are named, and nobody else. */
const named: readonly Role[] = ['chair', 'delegate who is named'];

let scratch: ScratchProduct;
let stage: MatrixStage;
let server: WholeServer;
let paper: Paper;

beforeAll(async () => {
  scratch = await scratchProduct({ effects: false });
  stage = await matrixStage(scratch);
  const known = Object.values(stage.people).flatMap((viewer) => viewer ?? []);
  server = await wholeServer(scratch, new Map(known.map((viewer) => [viewer.personId, viewer])));
  const issued = stage.papers.get('issued to all');
  if (!issued) throw new Error('a paper for all');
  paper = issued;
  await close();
}, 120_000);
afterAll(async () => {
  expect(server.failures).toEqual([]);
  expect(scratch.reported).toEqual([]);
  await server.close();
  await scratch.drop();
});

async function close() {
  const { meetingId, people } = stage;
  const [row] = await scratch.db
    .select({ itemId: meetingDocument.itemId })
    .from(meetingDocument)
    .where(eq(meetingDocument.id, paper.id));
  if (!row?.itemId) throw new Error('the paper belongs to an item');
  const id = randomUUID();
  const startedBy = people.chair?.personId ?? '';
  const startedAt = scratch.clock.now();
  await scratch.db
    .insert(closedSession)
    .values({ id, meetingId, itemId: row.itemId, startedAt, startedBy });
  await scratch.db
    .insert(closedSessionMember)
    .values(named.map((role) => ({ closedSessionId: id, personId: people[role]?.personId ?? '' })));
}

const told = ({ bytes, ...seen }: Seen) => ({ ...seen, body: bytes.toString('utf8') });
const codeOf = ({ bytes }: Seen) =>
  z.object({ code: z.string().optional() }).parse(JSON.parse(bytes.toString('utf8'))).code;

describe.each(roles)('%s', (role: Role) => {
  const isNamed = named.includes(role);

  test.each([
    'page-1-800.webp',
    'page-1-220.webp',
    'words-1.json',
    'paper.pdf',
    'paper.pdf?for=print',
    'original',
    'with-notes.pdf',
  ])('%s of a paper of the item', async (name) => {
    const viewer = stage.people[role];
    const at = (id: string) => `/api/readings/document/${id}/${paper.sha}/${name}`;
    const seen = await server.get(at(paper.id), viewer);
    if (isNamed) expect(seen.status).toBe(200);
    else expect(told(seen)).toEqual(told(await server.get(at(randomUUID()), viewer)));
  });

  test('reading and searching in it', async () => {
    const viewer = stage.people[role];
    const reading = (documentId: string) =>
      server.query('documents.reading', { documentId }, viewer);
    const within = (id: string) =>
      server.query('files.search-in', { source: 'document', id, text: paper.word }, viewer);
    for (const ask of [reading, within]) {
      const seen = await ask(paper.id);
      if (isNamed) expect(seen.status).toBe(200);
      else expect(told(seen)).toEqual(told(await ask(randomUUID())));
    }
  });

  test('finding it', async () => {
    const seen = await server.query('files.search', { text: paper.word }, stage.people[role]);
    expect(seen.bytes.toString('utf8').includes(paper.id)).toBe(isNamed);
  });

  test('the print pack', async () => {
    const address = `/api/meetings/${stage.meetingId}/print-pack.pdf`;
    const seen = await server.get(address, stage.people[role]);
    if (seen.status !== 200) {
      expect(isNamed).toBe(false);
      return;
    }
    const pages = (await PDF.load(new Uint8Array(seen.bytes))).getPages();
    const text = pages.map((page) => page.extractText().text).join(' ');
    expect(text.includes(paper.word)).toBe(isNamed);
  });

  test('every command and query about what is dealt with', async () => {
    const viewer = stage.people[role];
    const { slices } = scratch.product.registry;
    const confined = slices.flatMap((slice) => [
      ...slice.commands.map(({ contract }) => ({ contract, ask: server.command })),
      ...slice.queries.map(({ contract }) => ({ contract, ask: server.query })),
    ]);
    const about = confined.filter(({ contract }) => contract.confined);
    expect(about.length).toBeGreaterThan(30);
    // Whoever is named may end it, after which nobody would be kept out any more.
    const asked = about.filter(({ ask }) => !isNamed || ask === server.query);
    for (const { contract, ask } of asked) {
      const sample = z.record(z.string(), z.unknown()).parse(sampleInput(contract.input));
      const seen = await ask(contract.name, { ...sample, meetingId: stage.meetingId }, viewer);
      const code = codeOf(seen);
      const expected = !viewer
        ? ['unauthenticated']
        : outside.includes(role)
          ? ['not-found']
          : ['closed-session', 'forbidden', 'not-found'];
      if (isNamed) expect([contract.name, code]).not.toEqual([contract.name, 'closed-session']);
      else expect([contract.name, expected.includes(code ?? '')]).toEqual([contract.name, true]);
    }
  });
});
