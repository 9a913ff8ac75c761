import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { documentType, issuingAgency } from '../../db/schema/catalogues.ts';
import { ensureCatalogues } from '../../db/seed/ensure-catalogues.ts';
import type { Viewer } from '../../server/kernel/viewer.ts';
import { fixtureRows } from './meeting-fixture.ts';
import { type ScratchProduct, scratchProduct } from './scratch.ts';

let product: ScratchProduct;
let rows: ReturnType<typeof fixtureRows>;
let admin: Viewer;
let clerk: Viewer;
let unitId: string;

const saved = z.object({ ok: z.literal(true), value: z.object({ id: z.uuid() }) });
const listed = z.object({
  ok: z.literal(true),
  value: z.object({
    entries: z.array(
      z.object({ id: z.uuid(), name: z.string(), code: z.string(), archived: z.boolean() }),
    ),
  }),
});

const names = async (catalogue: string, archived = false) =>
  listed
    .parse(await product.query('catalogues.list', { catalogue, archived }, clerk))
    .value.entries.map(({ name }) => name);

async function add(catalogue: string, name: string): Promise<string> {
  const answer = await product.run('catalogues.save', { catalogue, id: null, name }, admin);
  return saved.parse(answer).value.id;
}

beforeAll(async () => {
  product = await scratchProduct({ effects: false });
  rows = fixtureRows(product.db);
  unitId = await rows.unit();
  admin = { ...(await rows.person(unitId)).viewer, systemAdmin: true };
  clerk = (await rows.person(unitId)).viewer;
});
afterAll(() => product.drop());

describe.each(['positions', 'document-types', 'issuing-agencies'])(
  'the catalogue %s',
  (catalogue) => {
    test('is changed by the administrator alone and read by everybody who works here', async () => {
      const refused = await product.run(
        'catalogues.save',
        { catalogue, id: null, name: 'X' },
        clerk,
      );
      expect(refused).toMatchObject({ ok: false, code: 'forbidden' });
      const id = await add(catalogue, 'Mục thứ nhất');
      expect(await names(catalogue)).toContain('Mục thứ nhất');
      for (const name of ['catalogues.archive', 'catalogues.remove']) {
        const input = { catalogue, id, archived: true };
        expect(await product.run(name, input, clerk)).toMatchObject({
          ok: false,
          code: 'forbidden',
        });
      }
      const guest: Viewer = { ...clerk, guestOfMeetingId: randomUUID() };
      expect(await product.query('catalogues.list', { catalogue }, guest)).toMatchObject({
        ok: false,
        code: 'forbidden',
      });
    });

    test('has no name twice, written large or small', async () => {
      const id = await add(catalogue, 'Tên riêng');
      const twice = { catalogue, id: null, name: 'TÊN RIÊNG' };
      expect(await product.run('catalogues.save', twice, admin)).toMatchObject({
        code: 'catalogues.name-taken',
      });
      const same = { catalogue, id, name: 'Tên Riêng' };
      expect(await product.run('catalogues.save', same, admin)).toMatchObject({ ok: true });
      expect(await names(catalogue)).toContain('Tên Riêng');
    });

    test('shows what is out of use only to whoever asks for it, and brings it back', async () => {
      const id = await add(catalogue, 'Tạm ngừng');
      await product.run('catalogues.archive', { catalogue, id, archived: true }, admin);
      expect(await names(catalogue)).not.toContain('Tạm ngừng');
      expect(await names(catalogue, true)).toContain('Tạm ngừng');
      await product.run('catalogues.archive', { catalogue, id, archived: false }, admin);
      expect(await names(catalogue)).toContain('Tạm ngừng');
    });

    test('is put in another order', async () => {
      const [first, second] = [await add(catalogue, 'Thứ tự A'), await add(catalogue, 'Thứ tự B')];
      await product.run('catalogues.order', { catalogue, ids: [second, first] }, admin);
      const order = (await names(catalogue)).filter((name) => name.startsWith('Thứ tự'));
      expect(order).toEqual(['Thứ tự B', 'Thứ tự A']);
    });

    test('loses what nothing carries', async () => {
      const id = await add(catalogue, 'Không dùng');
      expect(await product.run('catalogues.remove', { catalogue, id }, admin)).toMatchObject({
        ok: true,
      });
      expect(await names(catalogue, true)).not.toContain('Không dùng');
      const again = { catalogue, id, archived: true };
      expect(await product.run('catalogues.archive', again, admin)).toMatchObject({
        code: 'catalogues.unknown-entry',
      });
    });

    test('gives a name once where many ask for it at once', async () => {
      const input = { catalogue, id: null, name: 'Cùng lúc' };
      const answers = await Promise.all(
        Array.from({ length: 8 }, () => product.run('catalogues.save', input, admin)),
      );
      expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    });
  },
);

describe('what is carried stays', () => {
  test('a position of people', async () => {
    await rows.person(unitId, { title: 'Trưởng ban' });
    const answer = await product.query('catalogues.list', { catalogue: 'positions' }, admin);
    const id = listed.parse(answer).value.entries.find(({ name }) => name === 'Trưởng ban')?.id;
    expect(
      await product.run('catalogues.remove', { catalogue: 'positions', id }, admin),
    ).toMatchObject({ code: 'catalogues.in-use', params: { where: 'people', count: 1 } });
  });

  test('a type and an agency of papers', async () => {
    const meetingId = await rows.meeting(unitId);
    const [typeId, agencyId] = [randomUUID(), randomUUID()];
    await product.db.insert(documentType).values({ id: typeId, code: 'de-an', name: 'Đề án' });
    await product.db.insert(issuingAgency).values({ id: agencyId, name: 'UBND tỉnh' });
    await rows.document(meetingId, { kind: 'de-an', agencyId });
    for (const [catalogue, id] of [
      ['document-types', typeId],
      ['issuing-agencies', agencyId],
    ]) {
      expect(await product.run('catalogues.remove', { catalogue, id }, admin)).toMatchObject({
        code: 'catalogues.in-use',
        params: { where: 'papers', count: 1 },
      });
    }
  });

  test('a type of meetings, and its template comes back as it was saved', async () => {
    const template = {
      items: [{ title: 'Khai mạc', minutes: 10 }],
      people: [],
      ruleProfile: null,
      invitationText: 'Trân trọng kính mời',
      workingDaysBefore: 5,
      speechLimitSeconds: 420,
    };
    const input = { id: null, name: 'Kỳ họp', councilStyle: true, template };
    const { id } = saved.parse(
      await product.run('catalogues.save-meeting-type', input, admin),
    ).value;
    const types = await product.query('catalogues.meeting-types', {}, clerk);
    expect(types).toMatchObject({ value: { types: [{ id, councilStyle: true, template }] } });
    await rows.meeting(unitId, { typeId: id });
    expect(
      await product.run('catalogues.remove', { catalogue: 'meeting-types', id }, admin),
    ).toMatchObject({ code: 'catalogues.in-use', params: { where: 'meetings', count: 1 } });
    const unknown = {
      ...input,
      id,
      template: { ...template, people: [{ groupId: id, role: 'delegate' }] },
    };
    expect(await product.run('catalogues.save-meeting-type', unknown, admin)).toMatchObject({
      code: 'catalogues.unknown-group',
    });
    const wrong = { ...input, id, template: { ...template, invitationText: 'Mời {ai đó' } };
    expect(await product.run('catalogues.save-meeting-type', wrong, admin)).toMatchObject({
      code: 'catalogues.bad-invitation-text',
      params: { fault: 'brace', line: 1 },
    });
  });
});

test('a new document type gets a code that no other has, and keeps it under another name', async () => {
  const codeOf = async (id: string) => {
    const answer = await product.query('catalogues.list', { catalogue: 'document-types' }, admin);
    return listed.parse(answer).value.entries.find((entry) => entry.id === id)?.code;
  };
  const first = await add('document-types', 'Thông báo kết luận');
  expect(await codeOf(first)).toBe('thong-bao-ket-luan');
  const renamed = { catalogue: 'document-types', id: first, name: 'Thông báo' };
  await product.run('catalogues.save', renamed, admin);
  expect(await codeOf(first)).toBe('thong-bao-ket-luan');
  expect(await codeOf(await add('document-types', 'Thông báo kết luận'))).toBe(
    'thong-bao-ket-luan-2',
  );
});

describe('holidays', () => {
  const days = z.object({
    ok: z.literal(true),
    value: z.object({ holidays: z.array(z.object({ day: z.string(), name: z.string() })) }),
  });
  const known = async () =>
    days.parse(await product.query('catalogues.holidays', {}, clerk)).value.holidays;

  test('are kept by the administrator, each day once, and read by everybody', async () => {
    const tet = { day: '2028-01-26', name: 'Tết Nguyên đán' };
    expect(await product.run('catalogues.save-holiday', tet, clerk)).toMatchObject({
      code: 'forbidden',
    });
    for (const name of ['Tết', 'Tết Nguyên đán']) {
      const saved = await product.run('catalogues.save-holiday', { ...tet, name }, admin);
      expect(saved).toMatchObject({ ok: true });
    }
    expect((await known()).filter(({ day }) => day === tet.day)).toEqual([tet]);
    const { day } = tet;
    expect(await product.run('catalogues.remove-holiday', { day }, admin)).toMatchObject({
      ok: true,
    });
    expect(await known()).not.toContainEqual(tet);
    expect(await product.run('catalogues.remove-holiday', { day }, admin)).toMatchObject({
      code: 'catalogues.unknown-entry',
    });
  });

  test('are those with a solar date from the beginning, and what is removed stays removed', async () => {
    const newYear = { day: '2027-01-01', name: 'Tết Dương lịch' };
    await ensureCatalogues(product.db);
    expect(await known()).toContainEqual(newYear);
    await product.run('catalogues.remove-holiday', { day: newYear.day }, admin);
    await ensureCatalogues(product.db);
    expect(await known()).not.toContainEqual(newYear);
  });
});
