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
  };
}

export type Openings = ReturnType<typeof createOpenings>;

function createMarkedPages() {
  const pages = new Map<string, Buffer>();
  const once = createSingleFlight<Buffer>();
  let bytes = 0;
  return async (key: string, mark: () => Promise<Buffer>): Promise<Buffer> => {
    const known = pages.get(key);
    if (known) return known;
    return once(key, async () => {
      const page = await mark();
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
