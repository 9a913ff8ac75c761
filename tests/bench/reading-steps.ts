import type { Page } from '@playwright/test';
import { meetingId } from '../../db/seed/demo-rows.ts';

/**
 * Runs in the page: presses a key (or only waits, where there is none) and answers how long it took
 * until the picture of the page is drawn and in view, in ms.
 */
function waitForPage({ key, page }: { key: string | null; page: number }): Promise<number> {
  const started = performance.now();
  const frame = document.querySelector('.reader-place');
  const press = key === null ? null : new KeyboardEvent('keydown', { key, bubbles: true });
  if (press) frame?.dispatchEvent(press);
  return new Promise((resolve) => {
    const looking = setInterval(() => {
      const shown = document.querySelector(`.reader-page[data-page="${page}"]`);
      const canvas = shown?.querySelector('canvas');
      const { top = 0, bottom = 0 } = shown?.getBoundingClientRect() ?? {};
      const inView = bottom > innerHeight / 4 && top < innerHeight / 2;
      // A canvas nothing was drawn on is 300 wide.
      if (!canvas || !inView || canvas.width === 300 || canvas.width === 0) return;
      clearInterval(looking);
      resolve(performance.now() - started);
    }, 4);
  });
}

/** Opens a paper at its first page and answers after how many ms its picture is there. */
export async function openPaper(page: Page, documentId: string): Promise<number> {
  const started = performance.now();
  await page.goto(`/meetings/${meetingId}/documents/${documentId}`, { waitUntil: 'commit' });
  await page.waitForSelector('.reader-page[data-page="1"]');
  await page.evaluate(waitForPage, { key: null, page: 1 });
  return performance.now() - started;
}

/** Turns to the next page by key; ms until it is there. */
export function turnTo(page: Page, number: number): Promise<number> {
  return page.evaluate(waitForPage, { key: 'PageDown', page: number });
}

/** Goes to a page by its number; ms from the press of the Enter key until it is there. */
export async function goTo(page: Page, number: number): Promise<number> {
  const field = page.getByLabel('Đến trang');
  await field.fill(String(number));
  const started = performance.now();
  await field.press('Enter');
  await page.evaluate(waitForPage, { key: null, page: number });
  return performance.now() - started;
}
