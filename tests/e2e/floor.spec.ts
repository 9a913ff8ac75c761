import { expect } from '@playwright/test';
import { demoId } from '../../db/seed/demo-id.ts';
import { call, enter, expectOnStage } from './room-steps.ts';
import { test } from './stage.ts';
import { decodesMoreThan, received } from './watch-media.ts';

const remoteSpeaker = `person:${demoId('person', 'D04')}`;
const hallEndpoint = `site:${demoId('site', 'P301')}`;

test('the floor opens the microphone of a remote speaker, puts them on stage everywhere, and closes it again', async ({
  stage,
  product,
}) => {
  const chair = await stage.delegate('D01');
  const tablet = await stage.delegate('D08', { viewport: { width: 1024, height: 768 } });
  const remote = await stage.delegate('D04');
  const hall = await stage.delegate('D36');
  await enter(hall.page, 'Điểm cầu');
  await enter(chair.page, 'Trong phòng họp');
  await enter(tablet.page, 'Trong phòng họp');
  await enter(remote.page, 'Từ xa');

  // Nobody has the floor: pictures travel, sound does not.
  const before = await received(remote.page);
  await expect.poll(() => decodesMoreThan(remote.page, before), { timeout: 30_000 }).toBe(true);
  expect(await product.control.heard()).toEqual([]);

  await remote.page.getByRole('button', { name: 'Đăng ký phát biểu' }).click();
  await expect(remote.page.getByText('Thứ 1 trong danh sách', { exact: true })).toBeVisible();
  await call(chair.page, 'Khổng Minh Trí');

  // The speaker's consent is asked the first time, and nothing is heard before it is given.
  await expect(remote.page.getByText('Chủ trì mời đồng chí phát biểu')).toBeVisible();
  expect(await product.control.heard()).toEqual([]);
  await remote.page.getByRole('button', { name: 'Bật micrô' }).click();
  await expect.poll(() => product.control.heard()).toEqual([remoteSpeaker]);

  for (const page of [chair.page, tablet.page, remote.page, hall.page]) {
    await expectOnStage(page, 'Khổng Minh Trí');
  }
  await expect(hall.page.locator('.name-line').first()).toContainText('Phó Giám đốc Sở');
  await expect(hall.page.locator('.name-line').first()).toContainText('Từ xa');

  // The hall hears the speaker; another device in the hall gets pictures and no sound.
  const energy = (await received(hall.page)).audioEnergy;
  await expect
    .poll(async () => (await received(hall.page)).audioEnergy, { timeout: 30_000 })
    .toBeGreaterThan(energy);
  expect((await received(tablet.page)).audioEnergy).toBe(0);

  // The chair gives the floor to somebody in the hall: the hall's endpoint takes the stage.
  await tablet.page.getByRole('button', { name: 'Đăng ký phát biểu' }).click();
  await call(chair.page, 'ThS. Mạc Hồng Nhung');
  await expect.poll(() => product.control.heard()).toEqual([hallEndpoint]);
  await expectOnStage(remote.page, 'ThS. Mạc Hồng Nhung');
  const heardAtHome = (await received(remote.page)).audioEnergy;
  await expect
    .poll(async () => (await received(remote.page)).audioEnergy, { timeout: 30_000 })
    .toBeGreaterThan(heardAtHome);

  await chair.page.getByRole('button', { name: 'Kết thúc', exact: true }).click();
  await expect.poll(() => product.control.heard()).toEqual([]);
});

test('a browser that goes on sending after the floor ended is not heard by anybody', async ({
  stage,
  product,
}) => {
  const chair = await stage.delegate('D01');
  const remote = await stage.delegate('D04');
  const hall = await stage.delegate('D36');
  await enter(hall.page, 'Điểm cầu');
  await enter(chair.page, 'Trong phòng họp');
  await enter(remote.page, 'Từ xa');
  await remote.page.getByRole('button', { name: 'Đăng ký phát biểu' }).click();
  await call(chair.page, 'Khổng Minh Trí');
  await remote.page.getByRole('button', { name: 'Bật micrô' }).click();
  await expect
    .poll(() => product.control.soundBytes(remoteSpeaker), { timeout: 30_000 })
    .toBeGreaterThan(0);

  await chair.page.getByRole('button', { name: 'Kết thúc', exact: true }).click();
  await expect.poll(() => product.control.soundBytes(remoteSpeaker)).toBeNull();
  // Whatever is left of the connection gets a fresh microphone, as a tampered page could do.
  await remote.page.evaluate(async () => {
    const [track] = (await navigator.mediaDevices.getUserMedia({ audio: true })).getTracks();
    const alive = window.openedConnections.filter((one) => one.connectionState !== 'closed');
    for (const connection of alive) {
      for (const transceiver of connection.getTransceivers()) {
        const isSound = transceiver.receiver.track.kind === 'audio';
        if (!isSound || transceiver.currentDirection === 'recvonly') continue;
        transceiver.direction = 'sendonly';
        await transceiver.sender.replaceTrack(track ?? null);
      }
    }
  });
  const silent = await received(hall.page);
  await expect.poll(() => decodesMoreThan(hall.page, silent, 60), { timeout: 30_000 }).toBe(true);
  expect((await received(hall.page)).audioEnergy).toBe(silent.audioEnergy);
  expect(await product.control.heard()).toEqual([]);
});

test('a request can be withdrawn, and the place in the list is told', async ({ stage }) => {
  const first = await stage.delegate('D08');
  const second = await stage.delegate('D04');
  await enter(first.page, 'Trong phòng họp');
  await enter(second.page, 'Từ xa');
  await first.page.getByRole('button', { name: 'Đăng ký phát biểu' }).click();
  await expect(first.page.getByText('Thứ 1 trong danh sách', { exact: true })).toBeVisible();
  await second.page.getByRole('button', { name: 'Đăng ký phát biểu' }).click();
  await expect(second.page.getByText('Thứ 2 trong danh sách', { exact: true })).toBeVisible();
  await first.page.getByRole('button', { name: /Rút đăng ký/ }).click();
  await expect(second.page.getByText('Thứ 1 trong danh sách', { exact: true })).toBeVisible();
});
