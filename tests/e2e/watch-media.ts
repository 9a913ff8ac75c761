import type { BrowserContext, Page } from '@playwright/test';

/** What a page has received so far, as the browser itself counts it. */
export interface Received {
  framesDecoded: number;
  audioEnergy: number;
}

declare global {
  interface Window {
    openedConnections: RTCPeerConnection[];
  }
}

/** Remembers every connection of the context's pages, so that their statistics can be read. */
export async function watchConnections(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    window.openedConnections = [];
    const Original = window.RTCPeerConnection;
    window.RTCPeerConnection = new Proxy(Original, {
      construct(target, parameters) {
        const connection = new target(...parameters);
        window.openedConnections.push(connection);
        return connection;
      },
    });
  });
}

export async function received(page: Page): Promise<Received> {
  return page.evaluate(async () => {
    const total = { framesDecoded: 0, audioEnergy: 0 };
    for (const connection of window.openedConnections) {
      const report = await connection.getStats();
      report.forEach((entry) => {
        if (entry.type !== 'inbound-rtp') return;
        total.framesDecoded += entry.framesDecoded ?? 0;
        total.audioEnergy += entry.totalAudioEnergy ?? 0;
      });
    }
    return total;
  });
}

/** True once the page has decoded further pictures than `before`. */
export async function decodesMoreThan(page: Page, before: Received, frames = 10): Promise<boolean> {
  return (await received(page)).framesDecoded > before.framesDecoded + frames;
}
