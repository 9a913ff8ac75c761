import { afterAll, beforeAll, expect, it } from 'vitest';
import { hostSiteOf, siteOf, sitesOf } from '../../server/sites/queries.ts';
import { fixtureRows } from './meeting-fixture.ts';
import { type ScratchProduct, scratchProduct } from './scratch.ts';

let scratch: ScratchProduct;
beforeAll(async () => {
  scratch = await scratchProduct({ effects: false });
});
afterAll(() => scratch.drop());

async function meetingWithSites() {
  const rows = fixtureRows(scratch.db);
  const meetingId = await rows.meeting(await rows.unit());
  const satellite = await rows.site(meetingId, { code: 'SAT', siteRole: 'remote', rank: 2 });
  const host = await rows.site(meetingId, { code: 'P301', siteRole: 'host', rank: 1, seats: 25 });
  return { rows, meetingId, satellite, host };
}

it('the sites of a meeting stand in its order, and one of them is the hall', async () => {
  const { meetingId, host, satellite } = await meetingWithSites();
  const sites = await sitesOf(scratch.db, meetingId);
  expect(sites.map(({ id }) => id)).toEqual([host, satellite]);
  expect(await hostSiteOf(scratch.db, meetingId)).toEqual(sites[0]);
  expect(sites[0]).toMatchObject({ code: 'P301', siteRole: 'host', seats: 25 });
});

it('a site of another meeting is none of this one', async () => {
  const here = await meetingWithSites();
  const there = await meetingWithSites();
  expect(await siteOf(scratch.db, here.meetingId, here.satellite)).not.toBeNull();
  expect(await siteOf(scratch.db, here.meetingId, there.satellite)).toBeNull();
});

it('a meeting has one hall, and each code once', async () => {
  const { rows, meetingId } = await meetingWithSites();
  const refused = { cause: expect.objectContaining({ code: '23505' }) };
  await expect(rows.site(meetingId, { code: 'P401', siteRole: 'host' })).rejects.toMatchObject(
    refused,
  );
  await expect(rows.site(meetingId, { code: 'SAT', siteRole: 'remote' })).rejects.toMatchObject(
    refused,
  );
});
