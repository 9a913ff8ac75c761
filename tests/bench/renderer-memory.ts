import type { Browser } from '@playwright/test';
import { memoryMb } from './process-memory.ts';

/**
 * Memory of a browser in MB (Pss): the process that shows the page, which is the largest of its
 * kind while one page is open, and all processes of the browser together.
 */
export async function browserMemoryMb(browser: Browser): Promise<{ page: number; all: number }> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  const renderers = processInfo.filter(({ type }) => type === 'renderer');
  if (renderers.length === 0) throw new Error('the browser shows no page');
  return {
    page: Math.max(...renderers.map(({ id }) => memoryMb([id]))),
    all: memoryMb(processInfo.map(({ id }) => id)),
  };
}
