import 'server-only';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { requireAccount, viewerOf } from '@/app/_server/current-account.ts';
import { product } from '@/app/_server/product.ts';
import type { MyPart } from '../../../server/meetings/contract.ts';

/**
 * What the signed-in person is in the meeting. To anybody else it does not exist: an outsider
 * learns nothing from an address.
 */
export const requireMembership = cache(async function requireMembership(
  meetingId: string,
  returnTo: string,
): Promise<MyPart> {
  const viewer = viewerOf(await requireAccount(returnTo));
  const answer = await product().query({ name: 'meetings.my-part', input: { meetingId }, viewer });
  if (!answer.ok) notFound();
  return answer.value;
});
