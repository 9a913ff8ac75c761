import type { InvitationLine } from '../../../../../../server/invitations/contract.ts';

/** What the table can be narrowed to. */
export const groups = ['attending', 'absent', 'substitute', 'none', 'failed'] as const;
export type AnswerGroup = (typeof groups)[number];

/** Where a line belongs: whoever could not be reached needs the secretary first. */
export function groupOf({ reply, mailState }: InvitationLine): AnswerGroup {
  if (reply === 'none') return mailState === 'failed' ? 'failed' : 'none';
  if (reply === 'absent' || reply === 'substitute') return reply;
  return 'attending';
}
