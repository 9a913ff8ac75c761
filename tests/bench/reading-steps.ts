import type { Page } from '@playwright/test';
import { meetingId } from '../../db/seed/demo-rows.ts';

/** After how many ms a page can be read, and is as sharp as the screen. */
export interface Shown {
  readable: number;
  sharp: number;
}

/**
 * Runs in the page: presses a key (or only waits, where there is none) and answers how long it took
 * until a picture of the page is drawn and in view, and until that is the sharp one.
 */
function waitForPage({ key, page }: { key: string | null; page: number }): Promise<Shown> {
  const started = performance.now();
  let readable: number | null = null;
  let sent: HTMLImageElement | null = null;
  const frame = document.querySelector('.reader-place');
  const press = key === null ? null : new KeyboardEvent('keydown', { key, bubbles: true });
  if (press) frame?.dispatchEvent(press);
  return new Promise((resolve) => {
    const looking = setInterval(() => {
      const shown = document.querySelector(`.reader-page[data-page="${page}"]`);
      const canvas = shown?.querySelector('canvas');
      // A canvas nothing was drawn on is 300 wide; the first small picture is 800.
      const drawn = canvas && canvas.width !== 300 ? canvas.width : 0;
      // The picture that came with the document lies behind an element. No function of its own: it
      // would not come along into the page.
      const place = shown?.querySelector('div.reader-picture');
      if (place) {
        sent ??= new Image();
        sent.src ||= getComputedStyle(place).backgroundImage.slice(5, -2);
      }
      const width = Math.max(drawn, place && sent?.complete ? sent.naturalWidth : 0);
      const { top = 0, bottom = 0 } = shown?.getBoundingClientRect() ?? {};
      const inView = bottom > innerHeight / 4 && top < innerHeight / 2;
      if (!inView || width === 0) return;
      readable ??= performance.now() - started;
      if (width <= 800) return;
      clearInterval(looking);
      resolve({ readable, sharp: performance.now() - started });
    }, 4);
  });
}

/** Opens a paper at its first page and answers after how many ms its picture is there. */
export async function openPaper(page: Page, documentId: string): Promise<Shown> {
  const started = performance.now();
  await page.goto(`/meetings/${meetingId}/documents/${documentId}`, { waitUntil: 'commit' });
  await page.waitForSelector('.reader-page[data-page="1"]');
  return since(started, page, 1);
}

async function since(started: number, page: Page, number: number): Promise<Shown> {
  const before = performance.now() - started;
  const { readable, sharp } = await page.evaluate(waitForPage, { key: null, page: number });
  return { readable: before + readable, sharp: before + sharp };
}

/** Turns to the next page by key; ms until it is there. */
export function turnTo(page: Page, number: number): Promise<Shown> {
  return page.evaluate(waitForPage, { key: 'PageDown', page: number });
}

/** Goes to a page by its number; ms from the press of the Enter key until it is there. */
export async function goTo(page: Page, number: number): Promise<Shown> {
  const field = page.getByLabel('Đến trang');
  await field.fill(String(number));
  const started = performance.now();
  await field.press('Enter');
  return since(started, page, number);
}
