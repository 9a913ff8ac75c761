import { z } from 'zod';
import { agendaItemView } from '../agenda/contract.ts';
import { readingView } from '../files/contract.ts';
import { commandContract, queryContract } from '../kernel/contracts.ts';

/** Why an issued paper that the person reads is not stored on a device. */
export const leftOutReason = z.enum(['may-not-download', 'watermark', 'has-no-pages']);
export type LeftOutReason = z.infer<typeof leftOutReason>;

export const offlineMeeting = z.object({
  meetingId: z.uuid(),
  title: z.string(),
  startsAt: z.iso.datetime(),
  items: z.array(agendaItemView.pick({ id: true, position: true, title: true, paperOnly: true })),
});

export const offlinePaper = z.object({ itemId: z.uuid().nullable(), reading: readingView });
export type OfflinePaper = z.infer<typeof offlinePaper>;

export const offlineList = z.object({
  /** Whose answer this is: a device keeps the papers of each account apart. */
  accountId: z.uuid(),
  meeting: offlineMeeting,
  /** Issued papers, in the order of the dossier. */
  papers: z.array(offlinePaper),
  leftOut: z.array(z.object({ title: z.string(), reason: leftOutReason })),
  /** A device without any contact for so many days erases what it stores. */
  keepDays: z.int(),
});
export type OfflineList = z.infer<typeof offlineList>;

/**
 * What of a meeting this person may store on a device at this moment: issued papers with the right
 * to download and without a watermark. What a device has and is no longer here, it erases. Where
 * nothing may be stored any more at all, the answer is `offline.switched-off`.
 */
export const list = queryContract({
  name: 'offline.list',
  scope: 'preparation',
  input: z.object({ meetingId: z.uuid() }),
  output: offlineList,
  errors: ['offline.switched-off'],
});

/**
 * Records that these papers are about to be stored on a device; asked before they are fetched. Those
 * which may not be are not in the answer, and are not to be fetched.
 */
export const keep = commandContract({
  name: 'offline.keep',
  scope: 'account',
  guests: true,
  input: z.object({ documentIds: z.array(z.uuid()).min(1).max(500) }),
  output: z.object({ documentIds: z.array(z.uuid()) }),
  errors: ['offline.switched-off'],
});
