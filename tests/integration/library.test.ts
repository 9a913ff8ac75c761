import { createHash, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { storedFile, upload } from '../../db/schema/files.ts';
import type { Viewer } from '../../server/kernel/viewer.ts';
import { fixtureRows } from './meeting-fixture.ts';
import { type ScratchProduct, scratchProduct } from './scratch.ts';

let scratch: ScratchProduct;
let owner: Viewer;
let other: Viewer;
let administrator: Viewer;
let guest: Viewer;

beforeAll(async () => {
  scratch = await scratchProduct({ effects: false });
  const rows = fixtureRows(scratch.db);
  const unitId = await rows.unit();
  const person = async () => (await rows.person(unitId)).viewer;
  [owner, other] = [await person(), await person()];
  administrator = { ...(await person()), systemAdmin: true };
  guest = { ...(await person()), guestOfMeetingId: await rows.meeting(unitId) };
});

afterAll(() => scratch.drop());

/** A finished upload, as intake leaves one behind. */
async function uploaded(by: Viewer, fileName = 'Báo cáo quý IV.pdf'): Promise<string> {
  const id = randomUUID();
  const sha256 = createHash('sha256').update(id).digest('hex');
  const at = new Date();
  await scratch.db.insert(storedFile).values({
    ...{ sha256, sizeBytes: 1234, mediaType: 'application/pdf', pdfSha256: sha256 },
    ...{ conversion: 'not-needed', pageSizes: [[595, 842]], pages: 1, addedAt: at },
  });
  await scratch.db.insert(upload).values({
    ...{ id, ownerId: by.personId, fileName, sizeBytes: 1234, state: 'ready', sha256 },
    ...{ createdAt: at, finishedAt: at },
  });
  return id;
}

async function value(answer: Promise<{ ok: boolean; code?: string; value?: unknown }>) {
  const given = await answer;
  if (!given.ok) throw new Error(given.code);
  return Object(given.value);
}

const folder = (name: string, parentId: string | null = null) =>
  value(scratch.run('library.add-folder', { parentId, name }, owner)).then(({ id }) => String(id));

const add = async (folderId: string | null, by = owner) => {
  const uploadIds = [await uploaded(by)];
  const { ids } = await value(scratch.run('library.add-documents', { folderId, uploadIds }, by));
  return String(ids[0]);
};

describe('my folders', () => {
  test('hold documents under their names, and nobody else learns of them', async () => {
    const folderId = await folder('Kỳ họp thứ 20');
    const documentId = await add(folderId);
    expect(await scratch.query('library.folder', { folderId }, owner)).toMatchObject({
      value: { documents: [{ id: documentId, title: 'Báo cáo quý IV', pages: 1 }] },
    });
    for (const stranger of [other, administrator]) {
      expect(await scratch.query('library.folder', { folderId }, stranger)).toMatchObject({
        code: 'library.unknown-folder',
      });
      const asked = { source: 'personal', id: documentId };
      expect(await scratch.query('library.reading', asked, stranger)).toMatchObject({
        code: 'library.unknown-document',
      });
      for (const name of ['library.remove-document', 'library.restore-document']) {
        expect(await scratch.run(name, { documentId }, stranger)).toMatchObject({
          code: 'library.unknown-document',
        });
      }
      const change = { documentId, title: 'Khác', folderId: null };
      expect(await scratch.run('library.change-document', change, stranger)).toMatchObject({
        code: 'library.unknown-document',
      });
    }
  });

  test('an upload of somebody else is not taken, and one is taken once', async () => {
    const foreign = { folderId: null, uploadIds: [await uploaded(other)] };
    expect(await scratch.run('library.add-documents', foreign, owner)).toMatchObject({
      code: 'files.unknown-upload',
    });
    const own = { folderId: null, uploadIds: [await uploaded(owner)] };
    expect(await scratch.run('library.add-documents', own, owner)).toMatchObject({ ok: true });
    expect(await scratch.run('library.add-documents', own, owner)).toMatchObject({
      code: 'files.unknown-upload',
    });
  });

  test('a document that was removed comes back where it was', async () => {
    const folderId = await folder('Đã xóa');
    const documentId = await add(folderId);
    await scratch.run('library.remove-document', { documentId }, owner);
    const listed = () => value(scratch.query('library.folder', { folderId }, owner));
    expect((await listed()).documents).toEqual([]);
    const asked = { source: 'personal', id: documentId };
    expect(await scratch.query('library.reading', asked, owner)).toMatchObject({ ok: false });
    await scratch.run('library.restore-document', { documentId }, owner);
    expect((await listed()).documents).toMatchObject([{ id: documentId }]);
  });

  test('a folder with something in it stays', async () => {
    const folderId = await folder('Còn tài liệu');
    const documentId = await add(folderId);
    const remove = () => scratch.run('library.remove-folder', { folderId }, owner);
    expect(await remove()).toMatchObject({ code: 'library.folder-not-empty' });
    await scratch.run('library.remove-document', { documentId }, owner);
    expect(await remove()).toMatchObject({ ok: true });
  });

  test('twenty at once with one name make one folder', async () => {
    const answers = await Promise.all(
      Array.from({ length: 20 }, () =>
        scratch.run('library.add-folder', { parentId: null, name: 'Cùng tên' }, owner),
      ),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  });
});

describe('the library', () => {
  const paper = { title: 'Luật Khoa học, Công nghệ', docNumber: '93/2025/QH15' };

  test('is edited by the system administrator only, and closed to guests', async () => {
    const input = { ...paper, uploadId: null, url: 'https://vbpl.vn/' };
    expect(await scratch.run('library.add-reference', input, owner)).toMatchObject({
      code: 'forbidden',
    });
    expect(await scratch.query('library.references', {}, guest)).toMatchObject({
      code: 'forbidden',
    });
  });

  test('leads to allowed sources only, and keeps those it needs', async () => {
    const link = (url: string) =>
      scratch.run('library.add-reference', { ...paper, uploadId: null, url }, administrator);
    expect(await link('https://vbpl.vn/van-ban')).toMatchObject({
      code: 'library.source-not-allowed',
    });
    const source = { host: 'VBPL.vn', name: 'CSDL quốc gia về văn bản pháp luật' };
    const { id } = await value(scratch.run('library.add-source', source, administrator));
    expect(await scratch.run('library.add-source', source, administrator)).toMatchObject({
      code: 'library.source-known',
    });
    expect(await link('https://vbpl.vn/van-ban')).toMatchObject({ ok: true });
    expect(await scratch.run('library.remove-source', { id }, administrator)).toMatchObject({
      code: 'library.source-in-use',
    });
  });

  test('finds papers without accents, and shows their source', async () => {
    expect(
      await scratch.query('library.references', { text: 'luat khoa hoc' }, owner),
    ).toMatchObject({
      value: { total: 1, references: [{ source: 'CSDL quốc gia về văn bản pháp luật' }] },
    });
    expect(await scratch.query('library.references', { text: '100%' }, owner)).toMatchObject({
      value: { total: 0 },
    });
  });

  test('a paper with a file is read by everybody, until it is taken out', async () => {
    const uploadId = await uploaded(administrator);
    const input = { title: 'Hướng dẫn', uploadId, url: null };
    const { id } = await value(scratch.run('library.add-reference', input, administrator));
    const reading = () => scratch.query('library.reading', { source: 'reference', id }, other);
    expect(await reading()).toMatchObject({ value: { title: 'Hướng dẫn', meetingId: null } });
    await scratch.run('library.archive-reference', { id, archived: true }, administrator);
    expect(await reading()).toMatchObject({ code: 'library.unknown-document' });
  });
});
