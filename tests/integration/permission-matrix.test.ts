import { randomUUID } from 'node:crypto';
import { PDF } from '@libpdf/core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { Viewer } from '../../server/kernel/viewer.ts';
import { type Seen, type WholeServer, wholeServer } from './permission-matrix-server.ts';
import { type MatrixStage, matrixStage, type Paper } from './permission-matrix-stage.ts';
import {
  type Level,
  levelOf,
  outside,
  type Role,
  roles,
  type State,
  states,
} from './permission-matrix-table.ts';
import { type ScratchProduct, scratchProduct } from './scratch.ts';

let scratch: ScratchProduct;
let stage: MatrixStage;
let server: WholeServer;

beforeAll(async () => {
  scratch = await scratchProduct({ effects: false });
  stage = await matrixStage(scratch);
  const known = Object.values(stage.people).flatMap((viewer) => viewer ?? []);
  server = await wholeServer(scratch, new Map(known.map((viewer) => [viewer.personId, viewer])));
}, 120_000);
afterAll(async () => {
  expect(server.failures).toEqual([]);
  expect(scratch.reported).toEqual([]);
  await server.close();
  await scratch.drop();
});

const readable = (level: Level) => level !== '-';
const everything = (level: Level) => level === 'a';

interface Action {
  needs: (level: Level) => boolean;
  ask(paper: Paper, viewer: Viewer | null): Promise<Seen>;
}

const file = (name: string, needs: Action['needs']): Action => ({
  needs,
  ask: ({ id, sha }, viewer) => server.get(`/api/readings/document/${id}/${sha}/${name}`, viewer),
});
const query = (name: string, input: (paper: Paper) => object): Action => ({
  needs: readable,
  ask: (paper, viewer) =>
    server.query(name, { meetingId: stage.meetingId, ...input(paper) }, viewer),
});

const ofDocument = ({ id: documentId }: Paper) => ({ documentId });

/** Everything that can be asked about one paper by its id. */
const actions: Record<string, Action> = {
  reading: {
    needs: readable,
    ask: ({ id }, viewer) => server.query('documents.reading', { documentId: id }, viewer),
  },
  'page image': file('page-1-800.webp', readable),
  thumbnail: file('page-1-220.webp', readable),
  words: file('words-1.json', readable),
  download: file('paper.pdf', everything),
  print: file('paper.pdf?for=print', everything),
  original: file('original', everything),
  'with notes': file('with-notes.pdf', everything),
  'search in it': {
    needs: readable,
    ask: ({ id, word }, viewer) =>
      server.query('files.search-in', { source: 'document', id, text: word }, viewer),
  },
  versions: query('documents.versions', ofDocument),
  differences: query('documents.diff', ({ id }) => ({ fromId: id, toId: id })),
  comments: query('documents.comments', ofDocument),
  comment: {
    needs: readable,
    ask: ({ id }, viewer) => {
      const input = { meetingId: stage.meetingId, documentId: id, page: 1, text: 'Đề nghị làm rõ' };
      return server.command('documents.comment', input, viewer);
    },
  },
};

const paperIn = (state: State): Paper => {
  const paper = stage.papers.get(state);
  if (!paper) throw new Error(`no paper that is ${state}`);
  return paper;
};

/** The same request about a paper that never was. */
const unknown = (paper: Paper): Paper => ({ ...paper, id: randomUUID() });
const told = ({ bytes, ...seen }: Seen) => ({ ...seen, body: bytes.toString('utf8') });

/** Each export is a PDF made anew, which takes a second: asked for by these only. */
const exporters: readonly Role[] = [
  'delegate on the roll',
  'any other delegate',
  'guest from outside',
  'approver without a part',
  'stranger',
];
const actionsOf = (role: Role) =>
  Object.keys(actions).filter((name) => name !== 'with notes' || exporters.includes(role));

describe.each(roles)('%s', (role: Role) => {
  test.each(actionsOf(role))('%s', async (name) => {
    const viewer = stage.people[role];
    const action = actions[name];
    const [may, expected]: [string[], string[]] = [[], []];
    for (const state of states) {
      const paper = paperIn(state);
      if (action?.needs(levelOf(role, state))) expected.push(state);
      const seen = await action?.ask(paper, viewer);
      if (!seen) throw new Error(`no answer to ${name}`);
      if (seen.status === 200) {
        expect(seen.bytes.length).toBeGreaterThan(0);
        may.push(state);
        continue;
      }
      const nothing = await action?.ask(unknown(paper), viewer);
      expect({ state, ...told(seen) }).toEqual({ state, ...(nothing && told(nothing)) });
    }
    expect(may).toEqual(expected);
  });

  test('the dossier lists what may be read, in its latest version', async () => {
    const { meetingId } = stage;
    const viewer = stage.people[role];
    const seen = await server.query('documents.plan', { meetingId }, viewer);
    if (outside.includes(role)) {
      const nothing = await server.query('documents.plan', { meetingId: randomUUID() }, viewer);
      expect(told(seen)).toEqual(told(nothing));
      expect(seen.status).toBe(viewer ? 404 : 401);
      return;
    }
    const listed = plan.parse(json(seen)).value.items.flatMap(({ papers }) => papers);
    expect(namedBy(listed.map(({ id }) => id))).toEqual(
      states.filter((state) => readable(levelOf(role, state)) && isLatest(state)),
    );
    for (const { subject } of listed) expect(subject).toContain('Báo cáo');
  });

  test('a search finds what may be read, with a snippet, and nothing of anything else', async () => {
    const viewer = stage.people[role];
    const found: State[] = [];
    for (const state of states) {
      const { id, word } = paperIn(state);
      const seen = await server.query('files.search', { text: word }, viewer);
      if (!viewer) {
        expect(seen.status).toBe(401);
        continue;
      }
      const { hits } = search.parse(json(seen)).value;
      if (hits.some((hit) => hit.id === id)) found.push(state);
      const { id: _none, ...rest } = unknown(paperIn(state));
      if (hits.every((hit) => hit.id !== id)) {
        // Not by a title or a snippet of another hit, either, but for the version that follows it.
        const others = hits.filter(({ title }) => !title.includes(`${rest.word}moi`));
        expect(others).toEqual([]);
      }
    }
    const current = (state: State) => isLatest(state) && state !== 'withdrawn';
    expect(found).toEqual(
      states.filter((state) => readable(levelOf(role, state)) && current(state)),
    );
  });

  test('private notes are kept on what may be read', async () => {
    const viewer = stage.people[role];
    const kept: State[] = [];
    for (const state of states) {
      const { id } = paperIn(state);
      const seen = await server.command('notes.save', { notes: [note(id)] }, viewer);
      if (!viewer) {
        expect(seen.status).toBe(401);
        continue;
      }
      const { saved, refused } = notes.parse(json(seen)).value;
      expect(saved.length + refused.length).toBe(1);
      if (saved.length === 1) kept.push(state);
    }
    expect(kept).toEqual(states.filter((state) => readable(levelOf(role, state))));
  });

  test('the print pack has what is issued and may be printed', async () => {
    const viewer = stage.people[role];
    const address = (meetingId: string) => `/api/meetings/${meetingId}/print-pack.pdf`;
    const seen = await server.get(address(stage.meetingId), viewer);
    if (outside.includes(role)) {
      expect(told(seen)).toEqual(told(await server.get(address(randomUUID()), viewer)));
      expect(seen.status).toBe(404);
      return;
    }
    const pdf = await PDF.load(new Uint8Array(seen.bytes));
    const text = pdf
      .getPages()
      .map((page) => page.extractText().text)
      .join(' ');
    const inside = states.filter((state) => new RegExp(`${paperIn(state).word}(?!moi)`).test(text));
    const issued = (state: State) => state.startsWith('issued');
    expect(inside).toEqual(
      states.filter((state) => issued(state) && everything(levelOf(role, state))),
    );
  });
});

test('a paper that may be read opens no door to the content of another one', async () => {
  const viewer = stage.people['any other delegate'];
  const open = paperIn('issued to all');
  for (const name of ['page image', 'thumbnail', 'words', 'download', 'original']) {
    const hidden = { ...open, sha: paperIn('draft').sha };
    expect((await actions[name]?.ask(hidden, viewer))?.status).toBe(404);
    expect((await actions[name]?.ask(open, viewer))?.status).toBe(200);
  }
});

const isLatest = (state: State) => !state.startsWith('superseded');
const json = ({ bytes }: Seen): unknown => JSON.parse(bytes.toString('utf8'));
const namedBy = (ids: readonly string[]) =>
  states.filter((state) => ids.includes(paperIn(state).id));

const plan = z.object({
  value: z.object({
    items: z.array(
      z.object({ papers: z.array(z.object({ id: z.string(), subject: z.string() })) }),
    ),
  }),
});
const search = z.object({
  value: z.object({ hits: z.array(z.object({ id: z.string(), title: z.string() })) }),
});
const notes = z.object({
  value: z.object({ saved: z.array(z.unknown()), refused: z.array(z.string()) }),
});

function note(documentId: string) {
  const mark = { kind: 'text', colour: 'yellow', at: [100, 100], text: 'Của riêng tôi' };
  const changedAt = scratch.clock.now().toISOString();
  return { id: randomUUID(), documentId, page: 1, mark, changedAt };
}
