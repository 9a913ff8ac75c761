import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { ensureCatalogues } from '../../db/seed/ensure-catalogues.ts';
import { startingProfiles } from '../../db/seed/starting-rules.ts';
import type { Viewer } from '../../server/kernel/viewer.ts';
import { listProfiles, profileDraft } from '../../server/ruleprofiles/contract.ts';
import { fixtureRows } from './meeting-fixture.ts';
import { type ScratchProduct, scratchProduct } from './scratch.ts';

let product: ScratchProduct;
let admin: Viewer;
let clerk: Viewer;

const draft = profileDraft.parse({
  ...startingProfiles.council,
  name: 'Quá nửa',
  source: 'Quy chế',
});
const listed = z.object({ ok: z.literal(true), value: listProfiles.output });
const created = z.object({ ok: z.literal(true), value: z.object({ id: z.uuid() }) });

const all = async (retired = true) =>
  listed.parse(await product.query('ruleprofiles.list', { retired }, clerk)).value.profiles;
const one = async (id: string) => (await all()).find((profile) => profile.id === id);

async function create(name: string): Promise<string> {
  const input = { profile: { ...draft, name } };
  return created.parse(await product.run('ruleprofiles.create', input, admin)).value.id;
}

beforeAll(async () => {
  product = await scratchProduct({ effects: false });
  const rows = fixtureRows(product.db);
  const unitId = await rows.unit();
  admin = { ...(await rows.person(unitId)).viewer, systemAdmin: true };
  clerk = (await rows.person(unitId)).viewer;
});
afterAll(() => product.drop());

test('a new installation has a rule for each figure of the law, once', async () => {
  await ensureCatalogues(product.db);
  await ensureCatalogues(product.db);
  const found = (await all()).map(({ versions: [newest] }) => newest?.profile);
  const byName = (a?: { name: string }, b?: { name: string }) =>
    (a?.name ?? '') < (b?.name ?? '') ? -1 : 1;
  expect(found.toSorted(byName)).toEqual(Object.values(startingProfiles).toSorted(byName));
});

test('everybody who works here reads the catalogue, the administrator alone writes it', async () => {
  const id = await create('Chỉ quản trị');
  const attempts = {
    'ruleprofiles.create': { profile: { ...draft, name: 'Khác' } },
    'ruleprofiles.add-version': { id, seenVersion: 1, profile: draft },
    'ruleprofiles.retire': { id, retired: true },
  };
  for (const [name, input] of Object.entries(attempts))
    expect(await product.run(name, input, clerk)).toMatchObject({ code: 'forbidden' });
  expect(await one(id)).toMatchObject({ retired: false, versions: [{ profile: { version: 1 } }] });
});

test('a change is the next version; the one before stays as it was', async () => {
  const id = await create('Có phiên bản');
  const before = (await one(id))?.versions[0];
  const profile = { ...draft, name: 'Có phiên bản', threshold: { numerator: 2, denominator: 3 } };
  const answer = await product.run(
    'ruleprofiles.add-version',
    { id, seenVersion: 1, profile },
    admin,
  );
  expect(answer).toEqual({ ok: true, value: { version: 2 } });
  const versions = (await one(id))?.versions ?? [];
  expect(versions.map((version) => version.profile.version)).toEqual([2, 1]);
  expect(versions[0]?.profile).toEqual({ ...profile, id, version: 2 });
  expect(versions[1]).toEqual(before);
  expect(versions[0]?.createdBy).not.toBeNull();
});

test('of two who write the next version at once one is told that there is a newer one', async () => {
  const id = await create('Hai người sửa');
  const profile = { ...draft, name: 'Hai người sửa' };
  const answers = await Promise.all(
    [1, 2].map(() =>
      product.run('ruleprofiles.add-version', { id, seenVersion: 1, profile }, admin),
    ),
  );
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  expect(answers.find(({ ok }) => !ok)).toMatchObject({ code: 'ruleprofiles.newer-version' });
});

test('what has no meaning, or a name that is taken, is refused', async () => {
  const secretTie = { ...draft, name: 'Kín', secrecy: 'secret', tie: 'chair-side' };
  expect(await product.run('ruleprofiles.create', { profile: secretTie }, admin)).toMatchObject({
    code: 'ruleprofiles.makes-no-sense',
    params: { problem: 'tie-in-secret' },
  });
  const id = await create('Tên đã có');
  const twice = { profile: { ...draft, name: 'TÊN ĐÃ CÓ' } };
  expect(await product.run('ruleprofiles.create', twice, admin)).toMatchObject({
    code: 'ruleprofiles.name-taken',
  });
  const again = { id, seenVersion: 1, profile: { ...draft, name: 'Tên đã có' } };
  expect(await product.run('ruleprofiles.add-version', again, admin)).toMatchObject({ ok: true });
});

test('out of use it is offered no more and gets no version, until it is used again', async () => {
  const id = await create('Ngừng rồi dùng lại');
  const next = { id, seenVersion: 1, profile: { ...draft, name: 'Ngừng rồi dùng lại' } };
  await product.run('ruleprofiles.retire', { id, retired: true }, admin);
  expect((await all(false)).some((profile) => profile.id === id)).toBe(false);
  expect(await one(id)).toMatchObject({ retired: true });
  expect(await product.run('ruleprofiles.add-version', next, admin)).toMatchObject({
    code: 'ruleprofiles.retired',
  });
  await product.run('ruleprofiles.retire', { id, retired: false }, admin);
  expect((await all(false)).some((profile) => profile.id === id)).toBe(true);
  expect(await product.run('ruleprofiles.add-version', next, admin)).toMatchObject({ ok: true });
  const nothing = { id: randomUUID(), retired: true };
  expect(await product.run('ruleprofiles.retire', nothing, admin)).toMatchObject({
    code: 'ruleprofiles.unknown',
  });
});
