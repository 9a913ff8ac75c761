import type { MediaLink } from './media-link.ts';
import type { Quality } from './media-session.ts';
import { type Counters, rate, readSample } from './quality.ts';

const INTERVAL_MS = 3_000;

/** Rates the connection from time to time. Returns the function that ends it. */
export function watchQuality(
  link: MediaLink,
  report: (quality: Quality | null) => void,
): () => void {
  let before: Counters | null = null;
  let ended = false;

  async function measure(): Promise<void> {
    const sample = readSample(await link.stats());
    if (ended) return;
    report(rate(sample, before));
    before = sample;
  }

  // A transport that closes meanwhile has no statistics; the next round asks again.
  const timer = setInterval(() => measure().catch(() => {}), INTERVAL_MS);
  return () => {
    ended = true;
    clearInterval(timer);
  };
}
