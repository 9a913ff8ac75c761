import 'server-only';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { requireAccount, viewerOf } from '@/app/_server/current-account.ts';
import { product } from '@/app/_server/product.ts';
import type { MeetingListItem } from '../../../server/meetings/contract.ts';

const mostPages = 100;

/**
 * The meeting, for a participant who is signed in. To anybody else it does not exist: an outsider
 * learns nothing from an address.
 */
export const requireMembership = cache(async function requireMembership(
  meetingId: string,
  returnTo: string,
): Promise<MeetingListItem> {
  const viewer = viewerOf(await requireAccount(returnTo));
  for (let page = 1; page <= mostPages; page += 1) {
    const answer = await product().query({ name: 'meetings.mine', input: { page }, viewer });
    if (!answer.ok) notFound();
    const { items, total, pageSize } = answer.value;
    const mine = items.find(({ id }) => id === meetingId);
    if (mine) return mine;
    if (page * pageSize >= total) break;
  }
  notFound();
});
