import { z } from 'zod';
import { meetingStatus } from '../../../../server/meetings/contract.ts';
import { listScopes, listStages } from '../../../../server/meetings/overview-contract.ts';

export const shownStatuses = listStages;
export const shownScopes = listScopes;

const day = z.iso.date().nullable().catch(null).default(null);
const id = z.uuid().nullable().catch(null).default(null);

/** What the address says about the list; what it says wrongly counts as not said. */
const address = z.object({
  scope: z.enum(listScopes).catch('mine'),
  text: z.string().trim().max(200).catch(''),
  stage: z.enum(listStages).catch('all'),
  status: meetingStatus.nullable().catch(null).default(null),
  from: day,
  to: day,
  hostUnitId: id,
  roomId: id,
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
});
export type ListFilter = z.output<typeof address>;

export function readFilter(searchParams: unknown): ListFilter {
  return address.parse(searchParams);
}

/** The address of the list with this filter, without what goes without saying. */
export function hrefOf({ scope, text, stage, page, ...more }: ListFilter): string {
  const query = new URLSearchParams();
  if (scope !== 'mine') query.set('scope', scope);
  if (text) query.set('text', text);
  if (stage !== 'all') query.set('stage', stage);
  for (const [name, value] of Object.entries(more)) if (value !== null) query.set(name, value);
  if (page > 1) query.set('page', String(page));
  return query.size > 0 ? `/meetings?${query}` : '/meetings';
}
