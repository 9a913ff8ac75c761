import type { Database } from '../../db/client.ts';
import type { Clock } from '../kernel/clock.ts';
import { addresseesOf } from '../organisation/queries.ts';
import type { Openings } from './openings.ts';
import type { PageImages } from './page-images.ts';
import type { PdfWork } from './pdf-work.ts';
import type { ReadingSources } from './reading-sources.ts';
import type { Storage } from './storage.ts';
import type { Mark } from './watermark.ts';

/** What handing out papers needs. */
export interface Desk {
  db: Database;
  clock: Clock;
  storage: Storage;
  sources: ReadingSources;
  images: PageImages;
  pdf: PdfWork;
  openings: Openings;
}

/** The reader's name and since when this is open, as it is written across its pages. */
export async function markOf(
  { db, clock, openings }: Desk,
  personId: string,
  readingId: string,
): Promise<Mark> {
  const at = openings.since(`${personId}/${readingId}`, clock.now());
  const person = (await addresseesOf(db, [personId])).get(personId);
  if (!person) throw new Error(`no person ${personId}`);
  return { name: person.name, at };
}
