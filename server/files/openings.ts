import { createSingleFlight } from './single-flight.ts';

/** A paper that stays open keeps the time at which it was opened, for this long after its last page. */
const sameOpeningMs = 10 * 60_000;
const mostOpenings = 5_000;
const mostMarkedBytes = 64 * 1024 ** 2;

/** Since when a person has a paper open, and pages that carry the person's mark already. */
export function createOpenings() {
  const opened = new Map<string, { since: Date; lastMs: number }>();
  return {
    since(key: string, now: Date): Date {
      const known = opened.get(key);
      const same = known && now.getTime() - known.lastMs < sameOpeningMs;
      const since = same ? known.since : now;
      // Put at the end: the one used longest ago stands first.
      opened.delete(key);
      opened.set(key, { since, lastMs: now.getTime() });
      const oldest = opened.size > mostOpenings ? opened.keys().next().value : undefined;
      if (oldest !== undefined) opened.delete(oldest);
      return since;
    },
    marked: createMarkedPages(),
    tile: createTiles(),
    later: createLater(),
  };
}

export type Openings = ReturnType<typeof createOpenings>;

function createMarkedPages() {
  const pages = new Map<string, Buffer>();
  const once = createSingleFlight<Buffer | null>();
  let bytes = 0;
  return async (key: string, mark: () => Promise<Buffer | null>): Promise<Buffer | null> => {
    const known = pages.get(key);
    if (known) return known;
    return once(key, async () => {
      const page = await mark();
      if (!page) return null;
      pages.set(key, page);
      bytes += page.length;
      for (const [oldest, image] of pages) {
        if (bytes <= mostMarkedBytes) break;
        pages.delete(oldest);
        bytes -= image.length;
      }
      return page;
    });
  };
}

const mostTiles = 100;

/** The mark of a reader for pages of one size, made once. */
function createTiles() {
  const tiles = new Map<string, Promise<Buffer>>();
  return (key: string, make: () => Promise<Buffer>): Promise<Buffer> => {
    const tile = tiles.get(key) ?? make();
    tiles.set(key, tile);
    tile.catch(() => tiles.delete(key));
    const oldest = tiles.size > mostTiles ? tiles.keys().next().value : undefined;
    if (oldest !== undefined) tiles.delete(oldest);
    return tile;
  };
}

const mostWaiting = 12;

/** Work that nobody waits for yet, one after the other; what waited longest is given up first. */
function createLater() {
  const waiting: (() => Promise<unknown>)[] = [];
  let working = false;
  async function workOff(): Promise<void> {
    working = true;
    for (let one = waiting.shift(); one; one = waiting.shift()) {
      // What fails now is done when it is asked for.
      await one().catch(() => undefined);
    }
    working = false;
  }
  return (work: () => Promise<unknown>): void => {
    waiting.push(work);
    if (waiting.length > mostWaiting) waiting.shift();
    if (!working) void workOff();
  };
}
