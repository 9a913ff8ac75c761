import { afterAll, beforeAll, expect, test } from 'vitest';
import { createGrants } from '../../server/media/grants.ts';
import { createMediaState } from '../../server/media/media-state.ts';
import type { MediaPort } from '../../server/media/port.ts';
import { grantFloor } from '../../server/speakers/contract.ts';
import { type Hall, seedHall } from './hall.ts';
import { accepted, checkIn } from './hall-actions.ts';
import { recordingMediaPort } from './recording-media-port.ts';
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

const giveFloor = async ({ meetingId, chair }: Hall, personId: string) => {
  const input = { meetingId, personId, seenRequestId: null };
  const granted = accepted(await scratch.run('speakers.grant-floor', input, chair));
  return grantFloor.output.parse(granted).requestId;
};
const mayBeHeard = (table: Awaited<ReturnType<typeof tableOf>>) =>
  [...table].filter(([, grants]) => grants.publish.includes('microphone')).map(([id]) => id);
async function tableOf(meetingId: string) {
  await scratch.product.grants.apply(meetingId);
  return scratch.sentGrants.get(meetingId) ?? new Map();
}

test('a room is silent once its speaker has left it, though the floor was not taken back', async () => {
  const hall = await seedHall(scratch.db, 3);
  const { meetingId, siteIds, guest } = hall;
  await checkIn(scratch, hall, [guest]);
  await giveFloor(hall, guest.personId);
  expect(mayBeHeard(await tableOf(meetingId))).toEqual([`site:${siteIds.hall}`]);
  accepted(await scratch.run('attendance.leave', { meetingId, personId: guest.personId }, guest));
  expect(mayBeHeard(await tableOf(meetingId))).toEqual([]);
});

test('a device at home is not opened without consent by a moment in a room', async () => {
  const hall = await seedHall(scratch.db, 3);
  const { meetingId, chair, guest } = hall;
  await checkIn(scratch, hall, [guest], 'present-remote');
  const requestId = await giveFloor(hall, guest.personId);
  await checkIn(scratch, hall, [guest], 'present-room');
  accepted(await scratch.run('speakers.pause-floor', { meetingId, requestId }, chair));
  accepted(await scratch.run('speakers.resume-floor', { meetingId, requestId }, chair));
  await checkIn(scratch, hall, [guest], 'present-remote');
  expect(mayBeHeard(await tableOf(meetingId))).toEqual([]);
});

test('a table that was read before the floor ended never follows the one read after it', async () => {
  const hall = await seedHall(scratch.db, 3);
  const { meetingId, guest } = hall;
  await checkIn(scratch, hall, [guest]);
  await giveFloor(hall, guest.personId);
  const recording = recordingMediaPort();
  let goOn = () => {};
  const waits = [
    new Promise<void>((resolve) => {
      goOn = resolve;
    }),
  ];
  let sending = 0;
  const port: MediaPort = {
    ...recording.port,
    async replaceGrants(room, table) {
      sending += 1;
      await waits.pop();
      await recording.port.replaceGrants(room, table);
    },
  };
  const state = createMediaState(port, () => undefined);
  const grants = createGrants({ db: scratch.db, port, state });
  const earlier = grants.apply(meetingId);
  await expect.poll(() => sending).toBe(1);
  const left = { meetingId, personId: guest.personId };
  accepted(await scratch.run('attendance.leave', left, guest));
  const later = grants.apply(meetingId);
  await scratch.product.grants.apply(meetingId);
  expect(sending).toBe(1);
  goOn();
  await Promise.all([earlier, later]);
  expect(mayBeHeard(recording.sentGrants.get(meetingId) ?? new Map())).toEqual([]);
});
