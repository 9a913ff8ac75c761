import { randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDF } from '@libpdf/core';
import { eq } from 'drizzle-orm';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { documentOpening } from '../../db/schema/documents.ts';
import { pageWords } from '../../server/files/contract.ts';
import { keepOwnPdf } from '../../server/files/keeping.ts';
import { renderPage } from '../../server/intake/pages.ts';
import type { Viewer } from '../../server/kernel/viewer.ts';
import { makePdf } from '../intake/make/pdf.ts';
import { filesServer } from './files-server.ts';
import { fixtureRows } from './meeting-fixture.ts';
import { type ScratchProduct, scratchProduct } from './scratch.ts';

let scratch: ScratchProduct;
let server: Awaited<ReturnType<typeof filesServer>>;
let folder: string;
let at: Awaited<ReturnType<typeof seed>>;

beforeAll(async () => {
  scratch = await scratchProduct({ effects: false });
  server = await filesServer(scratch);
  folder = await mkdtemp(join(tmpdir(), 'dien-hong-reading-'));
  at = await seed();
});
afterAll(async () => {
  await server.close();
  await scratch.drop();
  await rm(folder, { recursive: true, force: true });
});

async function kept(pages: readonly string[]): Promise<string> {
  const path = join(folder, `${randomUUID()}.pdf`);
  await writeFile(path, await makePdf(pages));
  return (await keepOwnPdf(scratch.db, scratch.storage.files, path, scratch.clock.now())).sha256;
}

const viewOnly = {
  ...{ view: true, download: false, print: false, until: null },
};

async function seed() {
  const rows = fixtureRows(scratch.db);
  const office = await rows.unit('Văn phòng Sở');
  const meetingId = await rows.meeting(office);
  const join = async (role: 'chair' | 'delegate' | null, name: string) => {
    const { viewer } = await rows.person(await rows.unit(name), { name });
    if (role) await rows.participant(meetingId, viewer.personId, role);
    server.signIn(viewer);
    return viewer;
  };
  const people = {
    chair: await join('chair', 'Trần Văn Minh'),
    delegate: await join('delegate', 'Nguyễn Thị Hồng'),
    stranger: await join(null, 'Phạm Văn Lạ'),
  };
  const plain = await kept(['Báo cáo kết quả công tác', 'Trang thứ hai']);
  const secret = await kept(['Chỉ để đọc', 'Không được tải về']);
  const draft = await kept(['Dự thảo chưa trình']);
  const everyone = { kind: 'everyone' as const };
  const papers = {
    plain: { sha: plain, id: await rows.document(meetingId, { sha256: plain, pages: 2, rank: 1 }) },
    marked: {
      sha: secret,
      id: await rows.document(meetingId, {
        ...{ sha256: secret, pages: 2, watermark: true, rank: 2 },
        access: [{ subject: everyone, ...viewOnly }],
      }),
    },
    draft: {
      sha: draft,
      id: await rows.document(meetingId, { sha256: draft, pages: 1, status: 'draft', rank: 3 }),
    },
  };
  return { meetingId, ...people, papers };
}

const address = (paper: { id: string; sha: string }, name: string) =>
  `/api/readings/document/${paper.id}/${paper.sha}/${name}`;
const names = ['page-1-220.webp', 'page-1-800.webp', 'words-1.json', 'paper.pdf', 'original'];

describe('what is read', () => {
  test('is a page image, immutable, for this reader alone', async () => {
    const answer = await server.get(address(at.papers.plain, 'page-2-800.webp'), at.delegate);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('image/webp');
    expect(answer.headers.get('cache-control')).toBe('private, max-age=31536000, immutable');
    expect(answer.headers.get('vary')).toContain('Cookie');
    const image = await sharp(Buffer.from(await answer.arrayBuffer())).metadata();
    expect(image).toMatchObject({ width: 800, format: 'webp' });
  });

  test('has its words where they stand on the page', async () => {
    const answer = await server.get(address(at.papers.plain, 'words-1.json'), at.delegate);
    const { words } = pageWords.parse(await answer.json());
    expect(words.map(([text]) => text).join(' ')).toBe('Báo cáo kết quả công tác');
    for (const [, x, y, width, height] of words) {
      expect(x).toBeGreaterThan(50);
      expect(y).toBeGreaterThan(50);
      expect(width * height).toBeGreaterThan(20);
    }
  });

  test('is sent in ranges', async () => {
    const range = { range: 'bytes=0-99' };
    const answer = await server.get(address(at.papers.plain, 'paper.pdf'), at.delegate, range);
    expect(answer.status).toBe(206);
    expect(Buffer.from(await answer.arrayBuffer()).toString('latin1', 0, 5)).toBe('%PDF-');
    expect(answer.headers.get('content-range')).toMatch(/^bytes 0-99\//);
  });

  test.each(names)('%s does not exist for whoever may not see the paper', async (name) => {
    const nobody = [at.stranger, null];
    const statuses = await Promise.all([
      ...nobody.map((viewer) => server.get(address(at.papers.plain, name), viewer)),
      server.get(address(at.papers.draft, name), at.delegate),
      server.get(address({ ...at.papers.plain, id: randomUUID() }, name), at.delegate),
      // The content of one paper under the address of another.
      server.get(address({ ...at.papers.plain, sha: at.papers.draft.sha }, name), at.delegate),
    ]);
    for (const { status, headers } of statuses) {
      expect(status).toBe(404);
      expect(headers.get('cache-control')).toBe('no-store');
    }
    expect((await server.get(address(at.papers.draft, name), at.chair)).status).toBe(200);
  });

  test.each(['page-0-800.webp', 'page-3-800.webp', 'page-1-801.webp', 'words-9.json', '..%2f..'])(
    'has no %s',
    async (name) => {
      expect((await server.get(address(at.papers.plain, name), at.chair)).status).toBe(404);
    },
  );

  test('is not given away where it may be read only', async () => {
    const { marked } = at.papers;
    const status = async (name: string, viewer: Viewer) =>
      (await server.get(address(marked, name), viewer)).status;
    expect(await status('page-1-800.webp', at.delegate)).toBe(200);
    for (const name of ['paper.pdf', 'paper.pdf?for=print', 'original']) {
      expect(await status(name, at.delegate)).toBe(404);
    }
  });

  test('is put on record when it is opened, and that once', async () => {
    const { plain } = at.papers;
    for (const name of ['page-1-800.webp', 'page-2-800.webp', 'paper.pdf', 'paper.pdf?for=print']) {
      expect((await server.get(address(plain, name), at.chair)).status).toBe(200);
    }
    const kept = await scratch.db
      .select()
      .from(documentOpening)
      .where(eq(documentOpening.documentId, plain.id));
    const byChair = kept.filter(({ personId }) => personId === at.chair.personId);
    expect(byChair.map(({ action }) => action).sort()).toEqual(['download', 'print', 'view']);
  });
});

/** Parts of a page that are neither paper nor ink: what lies light across it. */
const light = (grey: Buffer) =>
  grey.filter((value) => value > 200 && value < 225).length / grey.length;

async function drawnLight(pdf: Uint8Array, page: number): Promise<number> {
  const path = join(folder, `${randomUUID()}.pdf`);
  await writeFile(path, pdf);
  const drawn = await renderPage(path, page, 800);
  if (!drawn.ok) throw new Error(drawn.code);
  return light(await sharp(drawn.value).greyscale().raw().toBuffer());
}

describe('a watermark', () => {
  const pixels = async (viewer: Viewer, paper = at.papers.marked) => {
    const answer = await server.get(address(paper, 'page-1-800.webp'), viewer);
    const image = Buffer.from(await answer.arrayBuffer());
    return { answer, grey: await sharp(image).greyscale().raw().toBuffer() };
  };
  test('is on the pages, another one for each reader, and not in caches for good', async () => {
    const mine = await pixels(at.delegate);
    const theirs = await pixels(at.chair);
    const plain = await pixels(at.delegate, at.papers.plain);
    expect(light(plain.grey)).toBeLessThan(0.001);
    expect(light(mine.grey)).toBeGreaterThan(0.002);
    expect(mine.grey.equals(theirs.grey)).toBe(false);
    expect(mine.answer.headers.get('cache-control')).toBe('private, max-age=600');
  });

  test('is on every page of the PDF that is downloaded', async () => {
    const answer = await server.get(address(at.papers.marked, 'paper.pdf'), at.chair);
    expect(answer.headers.get('cache-control')).toBe('private, no-store');
    const bytes = new Uint8Array(await answer.arrayBuffer());
    const pdf = await PDF.load(bytes);
    expect(pdf.getPageCount()).toBe(2);
    expect(await drawnLight(bytes, 1)).toBeGreaterThan(0.002);
    // As it was uploaded it has no name on it, so it is not given out.
    expect((await server.get(address(at.papers.marked, 'original'), at.chair)).status).toBe(404);
  });
});

describe('the print pack', () => {
  const pack = (viewer: Viewer | null) =>
    server.get(`/api/meetings/${at.meetingId}/print-pack.pdf`, viewer);

  test('has every issued paper that one may print, after cover and contents', async () => {
    const answer = await pack(at.chair);
    expect(answer.status).toBe(200);
    const bytes = new Uint8Array(await answer.arrayBuffer());
    const pdf = await PDF.load(bytes);
    expect(pdf.getPageCount()).toBe(2 + 2 + 2);
    const texts = pdf.getPages().map((page) => page.extractText().text);
    expect(texts[0]).toContain('TÀI LIỆU CUỘC HỌP');
    expect(texts[1]).toContain('MỤC LỤC');
    expect(texts[2]).toContain('trang 3/6');
    expect(await drawnLight(bytes, 4)).toBeLessThan(0.001);
    expect(await drawnLight(bytes, 5)).toBeGreaterThan(0.002);
    expect(pdf.getCatalog().has('Outlines')).toBe(true);
    const state = await scratch.query('files.print-pack', { meetingId: at.meetingId }, at.chair);
    expect(state).toMatchObject({
      value: { papers: 2, pages: 4, leftOut: [], state: 'ready', done: 2, total: 2 },
    });
  });

  test('counts as printed when it is handed out, and not while somebody waits for it', async () => {
    const printed = async () => {
      const rows = await scratch.db
        .select()
        .from(documentOpening)
        .where(eq(documentOpening.personId, at.chair.personId));
      return rows.filter(({ action }) => action === 'print').length;
    };
    // What was opened lately counts as the same opening.
    scratch.clock.advance(60 * 60_000);
    const before = await printed();
    const waited = await fetch(`${server.origin}/api/meetings/${at.meetingId}/print-pack.pdf`, {
      method: 'HEAD',
      headers: { cookie: at.chair.personId },
    });
    expect(waited.status).toBe(200);
    expect(Number(waited.headers.get('content-length'))).toBeGreaterThan(1_000);
    expect(await printed()).toBe(before);
    expect((await pack(at.chair)).status).toBe(200);
    expect(await printed()).toBe(before + 2);
  });

  test('leaves out what one may only read, and says so', async () => {
    const state = await scratch.query('files.print-pack', { meetingId: at.meetingId }, at.delegate);
    expect(state).toMatchObject({
      value: { papers: 1, leftOut: [{ reason: 'may-not-print' }], state: 'not-made' },
    });
    const pdf = await PDF.load(new Uint8Array(await (await pack(at.delegate)).arrayBuffer()));
    expect(pdf.getPageCount()).toBe(4);
  });

  test('does not exist for a stranger', async () => {
    expect((await pack(at.stranger)).status).toBe(404);
    expect((await pack(null)).status).toBe(404);
  });
});
