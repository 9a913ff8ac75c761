import { expect } from '@playwright/test';
import { demoId } from '../../db/seed/demo-id.ts';
import { otherDelegate } from './api-delegate.ts';
import { enter, openDisplay } from './room-steps.ts';
import { meetingId, test } from './stage.ts';

test('the chair goes to the next item and every screen follows', async ({ stage }) => {
  const chair = await stage.delegate('D01');
  const remote = await stage.delegate('D04');
  const hall = await stage.delegate('D36', { viewport: { width: 1920, height: 1080 } });
  await openDisplay(hall.page);
  await enter(chair.page, 'Trong phòng họp');
  await enter(remote.page, 'Từ xa');
  await chair.page.getByRole('button', { name: 'Sang mục 4' }).click();
  await chair.page.getByRole('button', { name: 'Chuyển', exact: true }).click();
  for (const page of [chair.page, remote.page, hall.page]) {
    await expect(page.getByText('Mục 4/6').first()).toBeVisible();
  }
});

test('followers turn with the presenter, read on alone, and come back with one tap', async ({
  stage,
}) => {
  const presenter = await stage.delegate('D08', { viewport: { width: 1024, height: 768 } });
  const remote = await stage.delegate('D04');
  await enter(presenter.page, 'Trong phòng họp');
  await enter(remote.page, 'Từ xa');
  const turn = (page: typeof remote.page) =>
    page.getByRole('button', { name: 'Trang sau' }).click();
  const shows = (page: typeof remote.page, number: number) =>
    expect(page.getByText(`Trang ${number}/18`).first()).toBeVisible();

  await turn(presenter.page);
  await shows(remote.page, 2);
  // The page itself is drawn, not only its number told.
  await expect(remote.page.getByRole('document', { name: 'Nội dung trang 2' })).toBeVisible();

  await turn(remote.page);
  await turn(remote.page);
  await shows(remote.page, 4);
  await turn(presenter.page);
  await shows(presenter.page, 3);
  await shows(remote.page, 4);
  await remote.page.getByRole('button', { name: 'Về trang người trình' }).click();
  await shows(remote.page, 3);
});

test('a paper that is limited to a roll is not there for others, not even by its address', async ({
  stage,
}) => {
  const guest = await stage.delegate('D34');
  const expert = await stage.delegate('D28');
  const seen = async (person: typeof guest) => {
    await enter(person.page, 'Trong phòng họp');
    await person.page.locator('summary').click();
    await expect(person.page.getByText('412/BC-SKHCN').first()).toBeVisible();
    return person.page.getByText('ĐT.2024.SG-07').count();
  };
  expect(await seen(expert)).toBeGreaterThan(0);
  expect(await seen(guest)).toBe(0);
});

test('two people at the console: the slower one is told what happened', async ({ stage }) => {
  const chair = await stage.delegate('D01');
  const secretary = await stage.delegate('D05');
  await enter(chair.page, 'Trong phòng họp');
  await enter(secretary.page, 'Trong phòng họp');
  await secretary.page.getByRole('button', { name: 'Sang mục 4' }).click();
  await chair.page.getByRole('button', { name: 'Sang mục 4' }).click();
  await chair.page.getByRole('button', { name: 'Chuyển', exact: true }).click();
  await expect(chair.page.getByText('Mục 4/6').first()).toBeVisible();
  await secretary.page.getByRole('button', { name: 'Chuyển', exact: true }).click();
  await expect(
    secretary.page.getByText('Người khác vừa thay đổi chương trình họp', { exact: false }).first(),
  ).toBeVisible();
  await expect(secretary.page.getByRole('button', { name: 'Sang mục 5' })).toBeVisible();
});

test('quorum is stated, and a vote without it cannot be opened', async ({ stage, product }) => {
  const chair = await stage.delegate('D01');
  await enter(chair.page, 'Trong phòng họp');
  await expect(chair.page.getByText('Đủ điều kiện: có mặt 14/15', { exact: false })).toBeVisible();
  for (const code of ['D02', 'D03', 'D07', 'D09', 'D10']) {
    const delegate = await otherDelegate(product, code);
    const left = await delegate('commands/attendance.leave', {
      meetingId,
      personId: demoId('person', code),
    });
    expect(left).toMatchObject({ ok: true });
  }
  await expect(chair.page.getByText('còn thiếu 1', { exact: false }).first()).toBeVisible();
  await expect(chair.page.getByRole('button', { name: 'Mở biểu quyết' })).toBeDisabled();
});
