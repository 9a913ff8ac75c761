import { afterAll, beforeAll, expect, test } from 'vitest';
import { seedHall } from './hall.ts';
import { type ScratchProduct, scratchProduct } from './scratch.ts';

let scratch: ScratchProduct;

beforeAll(async () => {
  scratch = await scratchProduct({ effects: false });
});
afterAll(() => scratch.drop());

test('whoever joins a media server that lost its state finds the grants there', async () => {
  const { meetingId, chair } = await seedHall(scratch.db, 3);
  const ask = { meetingId, kind: 'remote', siteId: null, deviceId: 'one' };
  expect((await scratch.query('media.ticket', ask, chair)).ok).toBe(true);
  const first = scratch.sentGrants.get(meetingId);
  expect(first?.has(`person:${chair.personId}`)).toBe(true);

  scratch.loseMediaState();
  expect((await scratch.query('media.ticket', ask, chair)).ok).toBe(true);
  expect(scratch.sentGrants.get(meetingId)).toEqual(first);
});
