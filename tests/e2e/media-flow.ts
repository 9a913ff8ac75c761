import { expect, type Page } from '@playwright/test';
import { received } from './watch-media.ts';

/** What arrived between two looks; counters of connections that ended drop out of it. */
export function mediaFlow(page: Page) {
  let before = { framesDecoded: 0, audioEnergy: 0 };
  const since = async () => {
    const now = await received(page);
    const frames = Math.max(0, now.framesDecoded - before.framesDecoded);
    const sound = Math.max(0, now.audioEnergy - before.audioEnergy);
    before = now;
    return { frames, sound };
  };
  const patience = { timeout: 30_000, intervals: [250] };
  return {
    since,
    /** Pictures come in, again and again. */
    async expectPictures() {
      await since();
      await expect.poll(async () => (await since()).frames, patience).toBeGreaterThan(0);
    },
    async expectSound() {
      await since();
      await expect.poll(async () => (await since()).sound, patience).toBeGreaterThan(0);
    },
    /** Not one picture for a whole second. */
    async expectNoPictures() {
      let lastAt = Date.now();
      const quietMs = async () => {
        if ((await since()).frames > 0) lastAt = Date.now();
        return Date.now() - lastAt;
      };
      await quietMs();
      await expect.poll(quietMs, patience).toBeGreaterThan(1_000);
    },
  };
}
