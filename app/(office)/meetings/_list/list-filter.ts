import { z } from 'zod';

export const shownStatuses = ['all', 'in-session', 'coming', 'past'] as const;

/** What the address says about the list; what it says wrongly counts as not said. */
const address = z.object({
  text: z.string().trim().max(200).catch(''),
  status: z.enum(shownStatuses).catch('all'),
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
});
export type ListFilter = z.infer<typeof address>;

export function readFilter(searchParams: unknown): ListFilter {
  return address.parse(searchParams);
}

/** The address of the list with this filter, without what goes without saying. */
export function hrefOf({ text, status, page }: ListFilter): string {
  const query = new URLSearchParams();
  if (text) query.set('text', text);
  if (status !== 'all') query.set('status', status);
  if (page > 1) query.set('page', String(page));
  return query.size > 0 ? `/meetings?${query}` : '/meetings';
}
