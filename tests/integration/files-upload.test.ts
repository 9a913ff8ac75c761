import { createHash, randomUUID } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { pageText, storedFile, upload } from '../../db/schema/files.ts';
import { uploadView } from '../../server/files/contract.ts';
import { takeUpload } from '../../server/files/requests.ts';
import { sweepEffect } from '../../server/files/sweep.ts';
import type { Viewer } from '../../server/kernel/viewer.ts';
import { makePdf } from '../intake/make/pdf.ts';
import { filesServer } from './files-server.ts';
import { fixtureRows } from './meeting-fixture.ts';
import { type ScratchProduct, scratchProduct } from './scratch.ts';

let scratch: ScratchProduct;
let server: Awaited<ReturnType<typeof filesServer>>;
let writer: Viewer;
let other: Viewer;
let guest: Viewer;

beforeAll(async () => {
  scratch = await scratchProduct();
  server = await filesServer(scratch);
  const rows = fixtureRows(scratch.db);
  const unit = await rows.unit();
  writer = (await rows.person(unit)).viewer;
  other = (await rows.person(unit)).viewer;
  guest = { ...(await rows.person(unit)).viewer, guestOfMeetingId: randomUUID() };
  for (const viewer of [writer, other, guest]) server.signIn(viewer);
});
afterAll(async () => {
  await server.close();
  await scratch.drop();
});

const tus = { 'tus-resumable': '1.0.0' };

async function begin(
  viewer: Viewer | null,
  sizeBytes: number,
  fileName = 'Báo cáo.pdf',
  headers: Record<string, string> = {},
) {
  return fetch(`${server.origin}/api/uploads`, {
    method: 'POST',
    headers: {
      ...tus,
      'upload-length': String(sizeBytes),
      'upload-metadata': `filename ${Buffer.from(fileName).toString('base64')}`,
      ...(viewer && { cookie: viewer.personId }),
      ...headers,
    },
  });
}

async function begun(viewer: Viewer, sizeBytes: number, fileName?: string): Promise<string> {
  const answer = await begin(viewer, sizeBytes, fileName);
  expect(answer.status).toBe(201);
  const path = answer.headers.get('location') ?? '';
  expect(path).toMatch(/^\/api\/uploads\/[0-9a-f-]{36}$/);
  return path;
}

const send = (viewer: Viewer, path: string, offset: number, bytes: Buffer) =>
  fetch(`${server.origin}${path}`, {
    method: 'PATCH',
    headers: {
      ...tus,
      'upload-offset': String(offset),
      'content-type': 'application/offset+octet-stream',
      cookie: viewer.personId,
    },
    body: new Uint8Array(bytes),
  });

const ask = (viewer: Viewer, path: string) =>
  fetch(`${server.origin}${path}`, {
    method: 'HEAD',
    headers: { ...tus, cookie: viewer.personId },
  });

const idOf = (path: string) => path.split('/').at(-1) ?? '';

async function stateOf(viewer: Viewer, uploadId: string) {
  const answer = await scratch.query('files.uploads', { ids: [uploadId] }, viewer);
  const { value } = z.object({ value: z.array(uploadView) }).parse(answer);
  return value[0];
}

/** The upload once nothing more happens with it. */
async function outcomeOf(viewer: Viewer, path: string) {
  await expect
    .poll(async () => (await stateOf(viewer, idOf(path)))?.state)
    .toMatch(/^(ready|refused)$/);
  return stateOf(viewer, idOf(path));
}

async function sent(viewer: Viewer, bytes: Buffer, fileName?: string): Promise<string> {
  const path = await begun(viewer, bytes.length, fileName);
  if (bytes.length > 0) expect((await send(viewer, path, 0, bytes)).status).toBe(204);
  return path;
}

const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
const names = async (folder: string) => (await readdir(folder).catch(() => [])).sort();

describe('an upload', () => {
  test('that breaks off goes on where it was, and becomes a paper with pages and text', async () => {
    const file = await makePdf(['Kế hoạch chuyển đổi số năm 2027', 'Trang hai']);
    const path = await begun(writer, file.length, 'Kế hoạch.pdf');
    const half = Math.floor(file.length / 2);
    expect((await send(writer, path, 0, file.subarray(0, half))).status).toBe(204);
    // Another connection, after the first was lost.
    expect((await ask(writer, path)).headers.get('upload-offset')).toBe(String(half));
    expect((await stateOf(writer, idOf(path)))?.state).toBe('receiving');
    expect((await send(writer, path, half, file.subarray(half))).status).toBe(204);
    expect(await outcomeOf(writer, path)).toMatchObject({
      fileName: 'Kế hoạch.pdf',
      state: 'ready',
      problem: null,
      file: { mediaType: 'application/pdf', pages: 2, conversion: 'not-needed' },
    });
    expect(await scratch.storage.files.has(sha256(file))).toBe(true);
    const texts = await scratch.db
      .select()
      .from(pageText)
      .where(eq(pageText.sha256, sha256(file)))
      .orderBy(pageText.page);
    expect(texts.map(({ text }) => text)).toEqual(['Kế hoạch chuyển đổi số năm 2027', 'Trang hai']);
    await expect.poll(() => names(scratch.storage.incomingDir)).toEqual([]);
  });

  test('is only for whoever is signed in, of the same site, and no guest', async () => {
    expect((await begin(null, 10)).status).toBe(401);
    expect((await begin(guest, 10)).status).toBe(403);
    const foreign = await begin(writer, 10, 'a.pdf', { origin: 'https://elsewhere.example' });
    expect(foreign.status).toBe(403);
    expect((await begin(writer, scratch.storage.maxUploadBytes + 1)).status).toBe(413);
    expect(await names(scratch.storage.incomingDir)).toEqual([]);
  });

  test('is nobody else’s to see, to go on with, or to throw away', async () => {
    const file = await makePdf(['Của tôi']);
    const path = await begun(writer, file.length);
    expect((await ask(other, path)).status).toBe(404);
    expect((await send(other, path, 0, file)).status).toBe(404);
    expect(await stateOf(other, idOf(path))).toBeUndefined();
    const discard = await scratch.run('files.discard-upload', { uploadId: idOf(path) }, other);
    expect(discard).toMatchObject({ code: 'files.unknown-upload' });
    expect((await send(writer, path, 0, file)).status).toBe(204);
    await outcomeOf(writer, path);
    const by = { uploadId: idOf(path), now: scratch.clock.now() };
    expect(await takeUpload(scratch.db, { ...by, ownerId: other.personId })).toMatchObject({
      code: 'files.unknown-upload',
    });
    expect(await takeUpload(scratch.db, { ...by, ownerId: writer.personId })).toMatchObject({
      value: { fileSha256: sha256(file), pdfSha256: sha256(file), pages: 1 },
    });
    // Once only.
    expect(await takeUpload(scratch.db, { ...by, ownerId: writer.personId })).toMatchObject({
      code: 'files.unknown-upload',
    });
  });

  const refused: [string, string, () => Promise<Buffer>][] = [
    ['nothing in it', 'intake.empty', async () => Buffer.alloc(0)],
    ['half of a PDF', 'intake.corrupt', async () => (await makePdf(['Cắt'])).subarray(0, 400)],
    ['a web page', 'intake.mislabelled', async () => Buffer.from('<html><script>1</script>')],
  ];
  test.each(refused)('with %s is refused as %s, and nothing is kept', async (_what, code, make) => {
    const before = await scratch.db.select().from(storedFile);
    const file = await make();
    const path = await sent(writer, file, 'Báo cáo.pdf');
    expect(await outcomeOf(writer, path)).toMatchObject({
      state: 'refused',
      problem: { code },
      file: null,
    });
    await expect.poll(() => names(scratch.storage.incomingDir)).toEqual([]);
    expect(await names(scratch.storage.workDir)).toEqual([]);
    expect(await scratch.storage.files.has(sha256(file))).toBe(false);
    expect(await scratch.db.select().from(storedFile)).toHaveLength(before.length);
    const take = { uploadId: idOf(path), ownerId: writer.personId, now: scratch.clock.now() };
    expect(await takeUpload(scratch.db, take)).toMatchObject({ code: 'files.not-ready' });
  });

  test('of what is known already is that, unless its name says something else', async () => {
    const file = await makePdf(['Hai lần như nhau']);
    await outcomeOf(writer, await sent(writer, file));
    expect(await outcomeOf(other, await sent(other, file, 'Bản khác.pdf'))).toMatchObject({
      state: 'ready',
      fileName: 'Bản khác.pdf',
    });
    expect(await outcomeOf(other, await sent(other, file, 'Bảng tính.xlsx'))).toMatchObject({
      problem: { code: 'intake.mislabelled' },
    });
  });

  test('that is thrown away leaves nothing', async () => {
    const path = await begun(writer, 1_000);
    expect((await send(writer, path, 0, Buffer.alloc(500))).status).toBe(204);
    const thrown = await scratch.run('files.discard-upload', { uploadId: idOf(path) }, writer);
    expect(thrown.ok).toBe(true);
    expect((await ask(writer, path)).status).toBe(404);
    await expect.poll(() => names(scratch.storage.incomingDir)).toEqual([]);
  });
});

describe('the daily clearing', () => {
  test('removes what nobody took or finished, and never what something refers to', async () => {
    const rows = fixtureRows(scratch.db);
    const meetingId = await rows.meeting(await rows.unit());
    const keptFile = await makePdf(['Có tài liệu dùng']);
    const leftFile = await makePdf(['Không ai dùng']);
    await outcomeOf(writer, await sent(writer, keptFile));
    await outcomeOf(writer, await sent(writer, leftFile));
    await rows.document(meetingId, { sha256: sha256(keptFile) });
    const unfinished = await begun(writer, 1_000);
    scratch.clock.advance(8 * 86_400_000);
    await sweepEffect({ ...scratch, clock: scratch.clock }).run({});
    expect(await scratch.storage.files.has(sha256(keptFile))).toBe(true);
    expect(await scratch.storage.files.has(sha256(leftFile))).toBe(false);
    expect((await ask(writer, unfinished)).status).toBe(404);
    expect(await names(scratch.storage.incomingDir)).toEqual([]);
    expect(await scratch.db.select().from(upload)).toEqual([]);
    const left = await scratch.db.select({ sha256: storedFile.sha256 }).from(storedFile);
    expect(left).toEqual([{ sha256: sha256(keptFile) }]);
  });
});
