import { expect, type Page } from '@playwright/test';
import { displayPath, livePath } from './stage.ts';

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

/** The hall's screen; as `endpoint` it is the hall's camera, microphone and loudspeaker, too. */
export async function openDisplay(page: Page, as: 'screen' | 'endpoint' = 'screen'): Promise<void> {
  await page.goto(displayPath);
  const choice = as === 'screen' ? 'Chỉ hiển thị' : 'Hiển thị, kiêm camera, micrô và loa';
  await page.getByRole('button', { name: choice }).click();
  await expect(page.getByText('Dự thảo Nghị quyết của HĐND tỉnh').first()).toBeVisible();
}

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
