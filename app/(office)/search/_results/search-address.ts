import { z } from 'zod';
import { readingSource, type SearchHit } from '../../../../server/files/contract.ts';

/** What the address says about the search; what it says wrongly counts as not said. */
const address = z.object({
  text: z.string().trim().max(200).catch(''),
  source: readingSource.nullable().catch(null).default(null),
  meeting: z.uuid().nullable().catch(null).default(null),
  page: z.coerce.number().int().min(1).max(50).catch(1),
});
export type SearchAddress = z.output<typeof address>;

export function readAddress(searchParams: unknown): SearchAddress {
  return address.parse(searchParams);
}

/** The address of a search, without what goes without saying. */
export function hrefOf({ text, source, meeting, page }: SearchAddress): string {
  const query = new URLSearchParams();
  if (text) query.set('text', text);
  if (source) query.set('source', source);
  if (meeting) query.set('meeting', meeting);
  if (page > 1) query.set('page', String(page));
  return query.size > 0 ? `/search?${query}` : '/search';
}

/** Where a hit is read: at its page, with the words marked there. */
export function readingHref({ source, id, meetingId, page }: SearchHit, text: string): string {
  const path =
    source === 'document' && meetingId
      ? `/meetings/${meetingId}/documents/${id}`
      : `/library/read/${source}/${id}`;
  if (page === null) return path;
  return `${path}?${new URLSearchParams({ page: String(page), find: text })}`;
}
