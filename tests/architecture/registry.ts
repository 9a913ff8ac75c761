import { drizzle } from 'drizzle-orm/node-postgres';
import pg from 'pg';
import { composeProduct } from '../../server/compose.ts';
import { openStorage } from '../../server/files/storage.ts';
import { systemClock } from '../../server/kernel/clock.ts';
import type { Registry } from '../../server/kernel/registry.ts';
import { recordingMediaPort } from '../integration/recording-media-port.ts';

/** The product's registry, put together as in production; its database is never asked. */
export function registryForInspection(): Registry {
  return composeProduct({
    db: drizzle(new pg.Pool({ max: 1 })),
    clock: systemClock,
    mediaPort: recordingMediaPort().port,
    storage: openStorage('/nonexistent'),
    mail: null,
    publicUrl: 'http://localhost',
    report: () => undefined,
    refused: () => undefined,
    onMediaChanged: () => undefined,
  }).registry;
}
