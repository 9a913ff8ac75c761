import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { orgUnit, position } from '../../db/schema/organisation.ts';
import { positions, unitOf, unitsAsTree } from '../../server/organisation/queries.ts';
import { fixtureRows } from './meeting-fixture.ts';
import { type ScratchDatabase, scratchDatabase } from './scratch.ts';

let scratch: ScratchDatabase;
beforeAll(async () => {
  scratch = await scratchDatabase();
});
afterAll(() => scratch.drop());

it('units are read as a tree, in the order given to them', async () => {
  const [department, office, science] = [randomUUID(), randomUUID(), randomUUID()];
  await scratch.db.insert(orgUnit).values([
    { id: department, name: 'Sở Khoa học và Công nghệ' },
    { id: science, name: 'Phòng Quản lý Khoa học', parentId: department, rank: 2 },
    { id: office, name: 'Văn phòng Sở', parentId: department, rank: 1 },
  ]);
  expect(await unitsAsTree(scratch.db)).toEqual([
    {
      ...{ id: department, name: 'Sở Khoa học và Công nghệ' },
      children: [
        { id: office, name: 'Văn phòng Sở', children: [] },
        { id: science, name: 'Phòng Quản lý Khoa học', children: [] },
      ],
    },
  ]);
});

it('positions are read in their order of rank', async () => {
  await scratch.db.insert(position).values([
    { id: randomUUID(), name: 'Chuyên viên', rank: 9 },
    { id: randomUUID(), name: 'Giám đốc Sở', rank: 1 },
  ]);
  expect((await positions(scratch.db)).map(({ name }) => name)).toEqual([
    'Giám đốc Sở',
    'Chuyên viên',
  ]);
});

it('a person belongs to a unit, and nobody to none', async () => {
  const rows = fixtureRows(scratch.db);
  const unitId = await rows.unit();
  const { id } = await rows.person(unitId);
  expect(await unitOf(scratch.db, id)).toBe(unitId);
  expect(await unitOf(scratch.db, randomUUID())).toBeNull();
});
