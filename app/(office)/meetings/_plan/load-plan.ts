import 'server-only';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import type { MeetingPlan } from '../../../../server/meetings/overview-contract.ts';
import { requireAccount, viewerOf } from '../../../_server/current-account.ts';
import { product } from '../../../_server/product.ts';

/**
 * The meeting as this person may see it, read once a request for the frame and the page in it. Null
 * where it could not be read; whoever has no part in it gets the page for what does not exist.
 */
export const loadPlan = cache(async (meetingId: string): Promise<MeetingPlan | null> => {
  const account = await requireAccount(`/meetings/${meetingId}`);
  const viewer = viewerOf(account);
  const answer = await product().query({ name: 'meetings.plan', viewer, input: { meetingId } });
  if (answer.ok) return answer.value;
  if (answer.code === 'internal' || answer.code === 'busy') return null;
  notFound();
});
