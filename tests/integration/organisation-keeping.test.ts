import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import type { Viewer } from '../../server/kernel/viewer.ts';
import { dutiesAt } from '../../server/organisation/queries.ts';
import { fixtureRows } from './meeting-fixture.ts';
import { type ScratchProduct, scratchProduct } from './scratch.ts';

let product: ScratchProduct;
let admin: Viewer;
let clerk: Viewer;
let unitId: string;
let first: string;
let second: string;

const saved = z.object({ ok: z.literal(true), value: z.object({ groupId: z.uuid() }) });
const saveGroup = (name: string, personIds: string[], groupId: string | null = null) =>
  product.run('organisation.save-group', { groupId, name, personIds }, admin);

beforeAll(async () => {
  product = await scratchProduct({ effects: false });
  const rows = fixtureRows(product.db);
  unitId = await rows.unit();
  const people = await Promise.all([1, 2, 3].map(() => rows.person(unitId)));
  const [one, two, three] = people;
  if (!one || !two || !three) throw new Error('people are missing');
  admin = { ...one.viewer, systemAdmin: true };
  clerk = two.viewer;
  [first, second] = [two.id, three.id];
});
afterAll(() => product.drop());

test('nobody but the administrator keeps groups, duties and addresses', async () => {
  const inputs = {
    'organisation.give-duty': { personId: first, unitId, kind: 'planner' },
    'organisation.take-duty': { personId: first, unitId, kind: 'planner' },
    'organisation.save-group': { groupId: null, name: 'Nhóm', personIds: [first] },
    'organisation.remove-group': { groupId: randomUUID() },
    'organisation.save-contact': { personId: first, email: null, phone: null },
  };
  for (const [name, input] of Object.entries(inputs)) {
    expect(await product.run(name, input, clerk)).toMatchObject({ code: 'forbidden' });
  }
  for (const name of ['organisation.duties', 'organisation.contacts']) {
    expect(await product.query(name, {}, clerk)).toMatchObject({ code: 'forbidden' });
  }
});

test('a duty holds as soon as it is given, once however often, and until it is taken', async () => {
  const duty = { personId: first, unitId, kind: 'planner' };
  await product.run('organisation.give-duty', duty, admin);
  await product.run('organisation.give-duty', duty, admin);
  expect([...(await dutiesAt(product.db, first, unitId))]).toEqual(['planner']);
  expect(await product.query('organisation.duties', {}, admin)).toMatchObject({
    value: { duties: [{ personId: first, unitId, kind: 'planner' }] },
  });
  await product.run('organisation.take-duty', duty, admin);
  expect((await dutiesAt(product.db, first, unitId)).size).toBe(0);
  const unknown = { ...duty, unitId: randomUUID() };
  expect(await product.run('organisation.give-duty', unknown, admin)).toMatchObject({
    code: 'organisation.unknown-unit',
  });
});

test('a group has a name of its own and the members that it was saved with', async () => {
  const { groupId } = saved.parse(await saveGroup('Trưởng phòng', [first, second])).value;
  expect(await saveGroup('TRƯỞNG PHÒNG', [])).toMatchObject({
    code: 'organisation.group-name-taken',
  });
  expect(await saveGroup('Khác', [randomUUID()])).toMatchObject({
    code: 'organisation.unknown-person',
  });
  await saveGroup('Trưởng phòng', [second], groupId);
  const members = () => product.query('organisation.group-members', { groupId }, clerk);
  const answer = await members();
  expect(answer).toMatchObject({ value: { members: [{ personId: second }] } });
  await product.run('organisation.remove-group', { groupId }, admin);
  expect(await members()).toMatchObject({ code: 'organisation.unknown-group' });
});

test('two people are never reached at one address', async () => {
  const save = (personId: string, email: string | null, phone: string | null = null) =>
    product.run('organisation.save-contact', { personId, email, phone }, admin);
  expect(await save(first, 'lan.dt@sgg.example', '024 3000 0000')).toMatchObject({ ok: true });
  expect(await save(second, 'LAN.DT@sgg.example')).toMatchObject({
    code: 'organisation.email-taken',
  });
  expect(await save(first, 'lan.dt@sgg.example')).toMatchObject({ ok: true });
  expect(await save(second, 'không phải thư')).toMatchObject({ code: 'invalid-input' });
  expect(await save(second, null, 'gọi sau')).toMatchObject({ code: 'invalid-input' });
});
