import { randomUUID } from 'node:crypto';
import { expect, type Page } from '@playwright/test';
import { demoId } from '../../db/seed/demo-id.ts';
import { livePath, meetingId } from './stage.ts';

export type Kind = 'Trong phòng họp' | 'Điểm cầu' | 'Từ xa';

/** Enters the meeting as a person would: says what the device is, tries the camera, goes in. */
export async function enter(page: Page, kind: Kind): Promise<void> {
  await page.goto(livePath);
  await page.getByText(kind, { exact: true }).first().click();
  if (kind !== 'Trong phòng họp') {
    await page.getByRole('button', { name: 'Bật camera' }).click();
    await expect(page.getByRole('button', { name: 'Tắt camera' })).toBeVisible();
    await page.getByRole('button', { name: 'Thử micrô' }).click();
  }
  await page.getByRole('button', { name: 'Vào họp' }).click();
  await expect(page.getByRole('button', { name: 'Biểu quyết' }).first()).toBeVisible();
}

/** The hall's screen, paired by the code that it shows; nobody is signed in at it afterwards. */
export async function openDisplay(page: Page): Promise<void> {
  await page.goto('/display');
  const halves = page.locator('.hall-code b');
  await expect(halves).toHaveCount(2);
  const code = (await halves.allTextContents()).join(' ');
  const input = { meetingId, code, name: 'Màn hình hội trường', siteId: demoId('site', 'P301') };
  const claimed = await page.request.post('/api/commands/displays.claim', {
    data: { commandId: randomUUID(), input },
  });
  expect(await claimed.json()).toMatchObject({ ok: true, value: { claimed: true } });
  const context = page.context();
  const cookies = await context.cookies();
  await context.clearCookies();
  await context.addCookies(cookies.filter(({ name }) => name === 'dien-hong.display'));
  await expect(page.getByText('Dự thảo Nghị quyết của HĐND tỉnh').first()).toBeVisible();
}

/** Of a screen that is paired: what the console knows it by. */
export const displayIdOf = (screen: Page) =>
  screen.evaluate(async () => {
    const response = await fetch('/api/displays/ticket', { method: 'POST', body: '{}' });
    const answer: { value: { identity: string } } = await response.json();
    return answer.value.identity.replace(/^display:|\/screen$/g, '');
  });

/** The stage, on a delegate's window as on the hall display, names this person. */
export async function expectOnStage(page: Page, name: string): Promise<void> {
  await expect(page.locator('.name-line[data-speaking=true]').first()).toContainText(name);
}

/** The chair's hand: gives the floor to whoever waits under this name. */
export async function call(chair: Page, name: string): Promise<void> {
  await chair.getByRole('button', { name: `Mời ${name} phát biểu` }).click();
}

export async function confirm(page: Page, label: string): Promise<void> {
  await page.getByRole('button', { name: label, exact: true }).click();
  await page
    .getByRole('alertdialog')
    .or(page.getByRole('dialog'))
    .getByRole('button', { name: label, exact: true })
    .click();
}

export async function vote(page: Page, choice: string): Promise<void> {
  await page.getByText(choice, { exact: true }).first().click();
  await page.getByRole('button', { name: 'Gửi phiếu' }).click();
  await expect(page.getByText('Đã nhận phiếu của đồng chí')).toBeVisible();
}
