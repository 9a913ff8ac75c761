import type { Browser, Page } from '@playwright/test';
import { livePath, signedIn, withBrowser } from './browser.ts';
import { type MeasuredProduct, withProduct } from './measured-product.ts';
import { printHead, printRow } from './statistics.ts';

const rounds = 15;

declare global {
  interface Window {
    /** When the button was pressed and when a frame from elsewhere was decoded, in ms. */
    joining: { connections: RTCPeerConnection[]; pressedAt: number; firstFrameAt: number };
  }
}

/** The hall's camera, which everybody sees. */
async function openHall(browser: Browser, product: MeasuredProduct): Promise<Page> {
  const { page } = await signedIn(browser, product, 'D36');
  await page.goto(livePath);
  await page.getByText('Điểm cầu', { exact: true }).first().click();
  await enterWithCamera(page);
  return page;
}

async function enterWithCamera(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Bật camera' }).click();
  await page.getByRole('button', { name: 'Tắt camera' }).waitFor();
  await page.getByRole('button', { name: 'Vào họp' }).click();
  await page.getByRole('button', { name: 'Biểu quyết' }).first().waitFor();
}

/** Notes in the page when the button is pressed and asks every 10 ms for decoded frames. */
function watchJoining(): void {
  const joining: Window['joining'] = { connections: [], pressedAt: 0, firstFrameAt: 0 };
  window.joining = joining;
  window.RTCPeerConnection = new Proxy(window.RTCPeerConnection, {
    construct(target, parameters) {
      const connection = new target(...parameters);
      joining.connections.push(connection);
      return connection;
    },
  });
  const look = async () => {
    for (const connection of joining.connections) {
      for (const [, entry] of await connection.getStats()) {
        const decoded = entry.type === 'inbound-rtp' && entry.framesDecoded > 0;
        if (decoded && joining.firstFrameAt === 0) joining.firstFrameAt = performance.now();
      }
    }
    if (joining.firstFrameAt === 0) setTimeout(look, 10);
  };
  document.addEventListener(
    'click',
    ({ target }) => {
      if (!(target instanceof Element)) return;
      if (target.closest('button')?.textContent?.trim() !== 'Vào họp') return;
      joining.pressedAt = performance.now();
      void look();
    },
    { capture: true },
  );
}

async function join(browser: Browser, product: MeasuredProduct): Promise<number> {
  const { context, page } = await signedIn(browser, product, 'D04');
  try {
    // The compiler wraps named functions in a call of this, which only its own output brings along.
    await context.addInitScript('globalThis.__name = (named) => named');
    await context.addInitScript(watchJoining);
    await page.goto(livePath, { waitUntil: 'networkidle' });
    await enterWithCamera(page);
    await page.waitForFunction(() => window.joining.firstFrameAt > 0, null, { polling: 50 });
    return await page.evaluate(() => window.joining.firstFrameAt - window.joining.pressedAt);
  } finally {
    await context.close();
  }
}

await withProduct((product) =>
  withBrowser(async (browser) => {
    await openHall(browser, product);
    const times: number[] = [];
    for (let round = 0; round < rounds; round += 1) times.push(await join(browser, product));
    printHead('ms');
    printRow('from the press on “Vào họp” to the first decoded frame of the hall', times);
  }),
);
