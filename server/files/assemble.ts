import { rm } from 'node:fs/promises';
import type { Database } from '../../db/client.ts';
import type { Clock } from '../kernel/clock.ts';
import { enqueueEffect } from '../kernel/effects.ts';
import { createArrivals } from './arrivals.ts';
import { createOpenings } from './openings.ts';
import { createPageImages } from './page-images.ts';
import { readingSources } from './paper-sources.ts';
import { createPdfWork } from './pdf-work.ts';
import { createPrintPacks } from './print-packs.ts';
import { createReadingDesk } from './reading-desk.ts';
import { filesSlice } from './slice.ts';
import type { Storage } from './storage.ts';
import { sweepEffect, sweepRequest } from './sweep.ts';
import { takeInEffect } from './take-in.ts';

/** After a start, before old files are looked for: whoever waits for the start comes first. */
const firstSweepMs = 10 * 60_000;

/** Everything about files, put together once for an installation. */
export function assembleFiles(parts: { db: Database; clock: Clock; storage: Storage }) {
  const { db, clock, storage } = parts;
  const pdf = createPdfWork(storage.workDir);
  const images = createPageImages(storage);
  const desk = { ...parts, sources: readingSources, images, pdf, openings: createOpenings() };
  const packs = createPrintPacks(desk);
  return {
    slice: filesSlice(readingSources, [packs.query]),
    effects: [takeInEffect(parts), sweepEffect(parts)],
    desk: createReadingDesk(desk),
    packs,
    arrivals: createArrivals(parts),
    /** Clears what was being worked on when the process ended, and begins the daily clearing. */
    async start(): Promise<void> {
      await rm(storage.workDir, { recursive: true, force: true });
      await enqueueEffect(db, sweepRequest(new Date(clock.now().getTime() + firstSweepMs)));
    },
  };
}
