import type { ReadingView } from '../../../server/files/contract.ts';
import type { DrawnWidth } from './page-width.ts';

/** What of a paper is in its addresses. */
export interface ReadAt extends Pick<ReadingView, 'source' | 'id'> {
  sha256: string;
}

export function readAtOf({ source, id, sha256 }: ReadingView): ReadAt | null {
  return sha256 === null || sha256 === '' ? null : { source, id, sha256 };
}

/** Everything of a paper lies below this address, which names its content. */
export function addressOf({ source, id, sha256 }: ReadAt): string {
  return `/api/readings/${source}/${id}/${sha256}`;
}

export function pageAddress(at: ReadAt, page: number, width: DrawnWidth): string {
  return `${addressOf(at)}/page-${page}-${width}.webp`;
}
