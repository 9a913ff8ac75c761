import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Viewer } from '../../server/kernel/viewer.ts';
import { checksOfSites, type TrialOutcome } from '../../server/sites/check-contract.ts';
import { fixtureRows } from './meeting-fixture.ts';
import { type ScratchProduct, scratchProduct } from './scratch.ts';

let product: ScratchProduct;
let meetingId: string;
let hall: string;
let satellite: string;
let secretary: Viewer;
let operator: Viewer;
let delegate: Viewer;

const passed = { ok: true, value: null, note: '' };
function results(echo: TrialOutcome = passed) {
  const others = { camera: passed, microphone: passed, speed: passed, clock: passed };
  return { ...others, echo, display: passed };
}

const record = (siteId: string, viewer: Viewer, echo?: TrialOutcome) =>
  product.run('sites.record-check', { meetingId, siteId, results: results(echo) }, viewer);

async function checksFor(viewer: Viewer) {
  const answer = await product.query('sites.checks', { meetingId }, viewer);
  return checksOfSites.output.parse(answer.ok && answer.value);
}

beforeAll(async () => {
  product = await scratchProduct({ effects: false });
  const rows = fixtureRows(product.db);
  const unitId = await rows.unit();
  meetingId = await rows.meeting(unitId, { status: 'invited' });
  hall = await rows.site(meetingId, { code: 'P301', siteRole: 'host' });
  satellite = await rows.site(meetingId, { code: 'SAT', siteRole: 'remote' });
  const [writer, runs, member] = await Promise.all(
    Array.from({ length: 3 }, () => rows.person(unitId)),
  );
  if (!writer || !runs || !member) throw new Error('people are missing');
  await rows.participant(meetingId, writer.id, 'secretary', { siteId: hall });
  await rows.participant(meetingId, runs.id, 'siteOperator', { siteId: satellite });
  await rows.participant(meetingId, member.id, 'delegate', { siteId: satellite });
  [secretary, operator, delegate] = [writer.viewer, runs.viewer, member.viewer];
});
afterAll(() => product.drop());

test('an operator checks the own site, and no other one', async () => {
  expect(await record(satellite, operator)).toMatchObject({ ok: true });
  expect(await record(hall, operator)).toMatchObject({ code: 'sites.not-your-site' });
  expect(await record(crypto.randomUUID(), operator)).toMatchObject({ code: 'sites.unknown-site' });
  expect(await record(satellite, delegate)).toMatchObject({ code: 'forbidden' });
});

test('chair and secretary see every site’s checks, an operator the own ones, delegates none', async () => {
  expect(await record(hall, secretary)).toMatchObject({ ok: true });
  const all = (await checksFor(secretary)).checks.map(({ siteId }) => siteId);
  expect(all.sort()).toEqual([hall, satellite].sort());
  const own = await checksFor(operator);
  expect(own.checks.map(({ siteId }) => siteId)).toEqual([satellite]);
  expect(own.mine.map(({ id }) => id)).toEqual([satellite]);
  expect(Object.keys(own.names)).toEqual([operator.personId]);
  expect(await product.query('sites.checks', { meetingId }, delegate)).toMatchObject({
    code: 'forbidden',
  });
});

test('a check is signed off once, by whoever may make it, and failures need a note', async () => {
  const failed = await record(satellite, operator, { ok: false, value: 20, note: '' });
  const checkId = failed.ok && Object(failed.value).checkId;
  const sign = (id: string, viewer: Viewer) =>
    product.run('sites.sign-off', { meetingId, checkId: id }, viewer);
  expect(await sign(checkId, operator)).toMatchObject({ code: 'sites.failure-unexplained' });

  const explained = await record(satellite, operator, { ok: false, value: 20, note: 'Loa ngoài' });
  const second = explained.ok && Object(explained.value).checkId;
  expect(await sign(second, operator)).toMatchObject({ ok: true });
  expect(await sign(second, secretary)).toMatchObject({ code: 'sites.already-signed-off' });
  const signed = (await checksFor(operator)).checks.find(({ id }) => id === second);
  expect(signed).toMatchObject({ signedOffBy: operator.personId });
  expect(signed?.results.echo.note).toBe('Loa ngoài');
  expect(await sign(crypto.randomUUID(), secretary)).toMatchObject({ code: 'sites.unknown-check' });
});
