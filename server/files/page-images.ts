import type { PageWidth } from '../intake/contract.ts';
import { Gate } from '../intake/gate.ts';
import { renderPage } from '../intake/pages.ts';
import { createPageCache } from './page-cache.ts';
import { createSingleFlight } from './single-flight.ts';
import type { Storage } from './storage.ts';

export interface PageAsked {
  pdfSha256: string;
  page: number;
  width: PageWidth;
}

export interface PageImages {
  /** A page as WebP, drawn once and kept; null where there is no such page or it cannot be drawn. */
  image(asked: PageAsked): Promise<Buffer | null>;
  /** Draws these as well as soon as nobody waits for another page. */
  ahead(asked: readonly PageAsked[]): void;
}

const atOnce = 2;
const mostBytes = 4 * 1024 ** 3;
/** Pages to be drawn ahead; whoever turns pages faster has no use for those passed long ago. */
const mostAhead = 24;

/** The images of all pages that are read, at most two drawn at the same time. */
export function createPageImages({ files, pagesDir }: Storage): PageImages {
  const cache = createPageCache(pagesDir, mostBytes);
  const once = createSingleFlight<Buffer | null>();
  const gate = new Gate(atOnce);
  const later: PageAsked[] = [];
  let waiting = 0;
  let drawingAhead = false;

  const image = (asked: PageAsked) =>
    once(`${asked.pdfSha256}/${nameOf(asked)}`, async () => {
      const known = await cache.read(asked.pdfSha256, nameOf(asked));
      return known ?? gate.run(() => draw(asked));
    });

  async function draw(asked: PageAsked): Promise<Buffer | null> {
    const { pdfSha256, page, width } = asked;
    const drawn = await renderPage(files.path(pdfSha256), page, width);
    if (!drawn.ok) return null;
    await cache.write(pdfSha256, nameOf(asked), drawn.value);
    return drawn.value;
  }

  async function drawAhead(): Promise<void> {
    if (drawingAhead) return;
    drawingAhead = true;
    try {
      while (waiting === 0) {
        const next = later.shift();
        if (!next) return;
        await image(next);
      }
    } finally {
      drawingAhead = false;
    }
  }

  return {
    async image(asked) {
      waiting += 1;
      try {
        return await image(asked);
      } finally {
        waiting -= 1;
      }
    },
    ahead(asked) {
      later.unshift(...asked);
      later.splice(mostAhead);
      // Nobody waits for these: a page that fails now is drawn when it is asked for.
      drawAhead().catch(() => undefined);
    },
  };
}

function nameOf({ page, width }: PageAsked): string {
  return `${page}-${width}.webp`;
}
