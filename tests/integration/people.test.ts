import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import writeXlsxFile from 'write-excel-file/node';
import { person, personGroup, personGroupMember } from '../../db/schema/organisation.ts';
import type { Answer } from '../../server/kernel/run-command.ts';
import type { Viewer } from '../../server/kernel/viewer.ts';
import { addPeople, people, previewImport } from '../../server/meetings/people-contract.ts';
import { searchPeople } from '../../server/organisation/contract.ts';
import { fixtureRows } from './meeting-fixture.ts';
import { type ScratchProduct, scratchProduct } from './scratch.ts';

let product: ScratchProduct;
let unitId = '';
let digital = '';
let meetingId = '';
let secretary: Viewer;
let delegate: Viewer;
const known: Record<'khai' | 'lanA' | 'lanB', string> = { khai: '', lanA: '', lanB: '' };

beforeAll(async () => {
  product = await scratchProduct({ effects: false });
  const rows = fixtureRows(product.db);
  unitId = await rows.unit('Văn phòng Sở');
  digital = await rows.unit('Phòng Chuyển đổi số');
  known.khai = (await rows.person(unitId, { name: 'TS. Hoàng Quốc Khải', login: 'khai.hq' })).id;
  known.lanA = (await rows.person(unitId, { name: 'Đỗ Thị Lan' })).id;
  known.lanB = (await rows.person(digital, { name: 'Đỗ Thị Lan' })).id;
  await product.db
    .update(person)
    .set({ email: 'khai@so.example' })
    .where(eq(person.id, known.khai));
});
afterAll(() => product.drop());
beforeEach(async () => {
  const rows = fixtureRows(product.db);
  const own = await rows.unit('Đơn vị chủ trì');
  meetingId = await rows.meeting(own, { status: 'draft' });
  secretary = (await rows.person(own, { name: 'Thư ký' })).viewer;
  delegate = (await rows.person(own, { name: 'Đại biểu' })).viewer;
  await rows.participant(meetingId, secretary.personId, 'secretary', { rank: 1 });
  await rows.participant(meetingId, delegate.personId, 'delegate', { rank: 2 });
});

const run = (name: string, input: object, viewer = secretary) =>
  product.run(name, { meetingId, ...input }, viewer);
const value = (answer: Answer): unknown => {
  if (!answer.ok) throw new Error(answer.code);
  return answer.value;
};
const read = async (viewer = secretary) =>
  people.output.parse(value(await product.query('meetings.people', { meetingId }, viewer)));
const names = async () => (await read()).people.map(({ name, role }) => `${name}: ${role}`);
const as = (personId: string, role = 'delegate') => ({ personId, role });
const preview = async (source: object) => {
  const answer = await product.query('meetings.preview-import', { meetingId, source }, secretary);
  return previewImport.output.parse(value(answer)).rows;
};

test('people come one by one, with units and all below, and with groups, each once', async () => {
  const rows = fixtureRows(product.db);
  const parent = await rows.unit('Sở');
  const child = randomUUID();
  await product.pool.query('insert into org_unit (id, name, parent_id) values ($1, $2, $3)', [
    ...[child, 'Phòng trực thuộc', parent],
  ]);
  const inside = await rows.person(child, { name: 'Trong đơn vị' });
  const grouped = await rows.person(unitId, { name: 'Trong nhóm' });
  const groupId = randomUUID();
  await product.db.insert(personGroup).values({ id: groupId, name: `Nhóm ${groupId}` });
  await product.db.insert(personGroupMember).values([
    { groupId, personId: grouped.id },
    { groupId, personId: inside.id },
    { groupId, personId: delegate.personId },
  ]);
  const asked = { people: [as(known.khai, 'reviewer')], unitIds: [parent], groupIds: [groupId] };
  const answer = value(await run('meetings.add-people', { ...asked, role: 'guest' }));
  const { added, already } = addPeople.output.parse(answer);
  expect([added, already.map(({ name }) => name)]).toEqual([3, ['Đại biểu']]);
  expect((await names()).slice(0, 3)).toEqual([
    'Thư ký: secretary',
    'Đại biểu: delegate',
    'TS. Hoàng Quốc Khải: reviewer',
  ]);
  expect((await names()).slice(3).sort()).toEqual(['Trong nhóm: guest', 'Trong đơn vị: guest']);
  const again = value(await run('meetings.add-people', asked));
  expect(addPeople.output.parse(again)).toMatchObject({ added: 0 });
});

test('somebody unknown keeps everybody out: nothing is half added', async () => {
  const asked = { people: [as(known.khai), as(randomUUID())] };
  expect(await run('meetings.add-people', asked)).toMatchObject({
    code: 'meetings.unknown-person',
  });
  expect(await names()).toHaveLength(2);
});

test('a list says of every row whom it means and why it cannot be added', async () => {
  const there = await fixtureRows(product.db).unit(`Phòng ${meetingId}`);
  const invited = await fixtureRows(product.db).person(there, { name: 'Lê Hùng' });
  await fixtureRows(product.db).participant(meetingId, invited.id, 'delegate');
  const text = [
    'Họ và tên\tĐơn vị\tThư điện tử\tVai trò',
    'Hoàng Quốc Khải\t\t\tỦy viên phản biện',
    'do thi lan\tphong chuyen doi so\t\t',
    'Đỗ Thị Lan\t\t\t',
    'Trần Văn Không\t\t\t',
    `Lê Hùng\tPhòng ${meetingId}\t\t`,
    '\t\tKHAI.HQ\t',
    '\tVăn phòng Sở\t\t',
  ].join('\n');
  const rows = await preview({ kind: 'text', text });
  expect(rows.map(({ line, finding, role }) => `${line} ${finding} ${role}`)).toEqual([
    '2 found reviewer',
    '3 found delegate',
    '4 several delegate',
    '5 nobody delegate',
    '6 already-there delegate',
    '7 twice delegate',
    '8 name-missing delegate',
  ]);
  expect(rows[2]?.choices.map(({ personId }) => personId).sort()).toEqual(
    [known.lanA, known.lanB].sort(),
  );
  expect(await names()).toHaveLength(3);
  const found = rows.filter(({ finding }) => finding === 'found');
  const good = found.flatMap(({ person: one, role }) => (one ? [as(one.personId, role)] : []));
  value(await run('meetings.add-people', { people: good }));
  expect(await names()).toContain('TS. Hoàng Quốc Khải: reviewer');
});

test('an .xlsx and a .csv file are read as what they contain', async () => {
  const cells = [
    [{ value: 'DANH SÁCH' }],
    ['STT', 'Họ và tên', 'Đơn vị'].map((one) => ({ value: one })),
    [{ value: 1 }, { value: 'Đỗ Thị Lan' }, { value: 'Phòng Chuyển đổi số' }],
  ];
  const workbook = await writeXlsxFile(cells, { sheet: 'Trang 1' }).toBuffer();
  const csv = Buffer.from('\uFEFFHọ và tên;Thư điện tử\r\n"Khải";khai@so.example\r\n');
  const [fromWorkbook] = await preview({ kind: 'file', base64: workbook.toString('base64') });
  expect(fromWorkbook).toMatchObject({ line: 3, finding: 'found', person: as2(known.lanB) });
  const [fromCsv] = await preview({ kind: 'file', base64: csv.toString('base64') });
  expect(fromCsv).toMatchObject({ finding: 'found', person: as2(known.khai) });
});
const as2 = (personId: string) => ({ personId });

test.each([
  ['a truncated workbook', async () => (await workbookBytes()).subarray(0, 900)],
  ['bytes of something else', async () => Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0, 1, 2, 255])],
  ['text in an old encoding', async () => Buffer.from([0x48, 0xc3, 0x28, 0x2c, 0xff])],
] as const)('%s is refused', async (_what, bytes) => {
  const source = { kind: 'file', base64: (await bytes()).toString('base64') };
  const answer = await product.query('meetings.preview-import', { meetingId, source }, secretary);
  expect(answer).toMatchObject({ code: 'meetings.list-unreadable' });
});
const workbookBytes = () => writeXlsxFile([[{ value: 'Họ và tên' }]], { sheet: 'a' }).toBuffer();

test('an empty list says so', async () => {
  const source = { kind: 'text', text: ' \n ' };
  const answer = await product.query('meetings.preview-import', { meetingId, source }, secretary);
  expect(answer).toMatchObject({ code: 'meetings.list-empty' });
});

test('role, site and order change one by one; a seat goes with its site', async () => {
  const siteId = await fixtureRows(product.db).site(meetingId);
  const { personId } = delegate;
  await product.pool.query(`update participant set seat = 'A01' where person_id = $1`, [personId]);
  value(await run('meetings.change-person', { personId, role: 'reviewer' }));
  value(await run('meetings.change-person', { personId, siteId }));
  value(await run('meetings.change-person', { personId, beforeId: secretary.personId }));
  expect((await read()).people[0]).toMatchObject({
    personId,
    role: 'reviewer',
    siteId,
    seat: null,
  });
  const elsewhere = { personId, siteId: randomUUID() };
  expect(await run('meetings.change-person', elsewhere)).toMatchObject({
    code: 'meetings.unknown-site',
  });
});

test('whoever stands on a roll keeps a role with a vote, and leaves it with the meeting', async () => {
  const { personId } = delegate;
  const roll = { rollId: null, name: 'Hội đồng', quorumNumerator: 1, quorumDenominator: 2 };
  value(await run('attendance.save-roll', { ...roll, memberIds: [personId] }));
  const change = { personId, role: 'guest' };
  expect(await run('meetings.change-person', change)).toMatchObject({
    ...{ code: 'meetings.on-a-roll', params: { rolls: 1 } },
  });
  const itemId = await fixtureRows(product.db).item(meetingId, { presenterIds: [personId] });
  const removed = value(await run('meetings.remove-people', { personIds: [personId] }));
  expect(removed).toEqual({ removed: 1, offRolls: 1 });
  const { rows } = await product.pool.query<{ presenter_ids: string[] }>(
    'select presenter_ids from agenda_item where id = $1',
    [itemId],
  );
  expect(rows[0]?.presenter_ids).toEqual([]);
});

test('a roll is for those with a vote, has its own name, and stays while it is used', async () => {
  const rows = fixtureRows(product.db);
  const roll = { rollId: null, name: 'Hội đồng', quorumNumerator: 2, quorumDenominator: 3 };
  const stranger = { ...roll, memberIds: [known.khai] };
  expect(await run('attendance.save-roll', stranger)).toMatchObject({
    code: 'attendance.not-a-voter',
  });
  value(await run('attendance.save-roll', { ...roll, memberIds: [delegate.personId] }));
  const again = { ...roll, memberIds: [] };
  expect(await run('attendance.save-roll', again)).toMatchObject({
    code: 'attendance.roll-name-taken',
  });
  const rollId = await rows.roll(meetingId, []);
  await rows.item(meetingId, { rollId });
  expect(await run('attendance.remove-roll', { rollId })).toMatchObject({
    ...{ code: 'attendance.roll-in-use', params: { items: 1, votes: 0, documents: 0 } },
  });
});

test('the chair and substitutes are not changed here', async () => {
  const rows = fixtureRows(product.db);
  await rows.participant(meetingId, known.khai, 'chair');
  await rows.participant(meetingId, known.lanA, 'substitute', { substituteFor: delegate.personId });
  const remove = (personId: string) => run('meetings.remove-people', { personIds: [personId] });
  expect(await remove(known.khai)).toMatchObject({ code: 'meetings.chair-is-planned' });
  expect(await remove(known.lanA)).toMatchObject({ code: 'meetings.substitute-by-reply' });
  // With the member goes who sat in the member's place.
  value(await remove(delegate.personId));
  expect(await names()).not.toContain('Đỗ Thị Lan: substitute');
});

test('only those who plan change people, and nobody once the session has opened', async () => {
  const asked = { people: [as(known.khai)] };
  await product.pool.query(`update meeting set status = 'invited' where id = $1`, [meetingId]);
  expect(await run('meetings.add-people', asked, delegate)).toMatchObject({ code: 'forbidden' });
  expect((await read(delegate)).editable).toBe(false);
  const source = { kind: 'text', text: 'a' };
  const prying = await product.query('meetings.preview-import', { meetingId, source }, delegate);
  expect(prying).toMatchObject({ code: 'forbidden' });
  await product.pool.query(`update meeting set status = 'in-session' where id = $1`, [meetingId]);
  expect(await run('meetings.add-people', asked)).toMatchObject({ code: 'meetings.people-fixed' });
});

test('the directory is searched without accents and by unit', async () => {
  const search = async (input: object) => {
    const answer = await product.query('organisation.search-people', input, delegate);
    return searchPeople.output.parse(value(answer));
  };
  expect((await search({ text: 'hoang khai' })).items.map(({ personId }) => personId)).toEqual([
    known.khai,
  ]);
  const found = await search({ text: 'Đỗ Lan', unitId: digital });
  expect([found.total, found.items[0]?.personId]).toEqual([1, known.lanB]);
});
