import type { MyInvitation } from '../../server/invitations/contract.ts';
import type { InputOf } from '../../server/transport/contract.ts';

/** One way to answer; a meeting with several sites has one of kind `site` for each. */
export interface Choice {
  kind: 'room' | 'site' | 'remote' | 'absent' | 'substitute';
  siteId: string | null;
  siteName: string | null;
}

export function choicesFor({ sites, maySubstitute }: MyInvitation): Choice[] {
  const at = (role: MyInvitation['sites'][number]['siteRole']) =>
    sites.filter(({ siteRole }) => siteRole === role);
  const host = at('host')[0];
  return [
    { kind: 'room', siteId: null, siteName: host?.name ?? null },
    ...[...at('remote'), ...at('bridge')].map(({ id, name }) => {
      return { kind: 'site', siteId: id, siteName: name } as const;
    }),
    ...(at('individual').length > 0
      ? [{ kind: 'remote', siteId: null, siteName: null } as const]
      : []),
    { kind: 'absent', siteId: null, siteName: null },
    ...(maySubstitute ? [{ kind: 'substitute', siteId: null, siteName: null } as const] : []),
  ];
}

export interface ReplyDraft {
  choice: Choice | null;
  reason: string;
  substituteId: string | null;
}

export type Mistake = 'chooseFirst' | 'reasonNeeded' | 'substituteNeeded';

export function mistakeOf({ choice, reason, substituteId }: ReplyDraft): Mistake | null {
  if (!choice) return 'chooseFirst';
  if (choice.kind === 'absent' && reason === '') return 'reasonNeeded';
  if (choice.kind === 'substitute' && substituteId === null) return 'substituteNeeded';
  return null;
}

/** What is sent; null for a draft that says nothing yet. */
export function inputFor(
  meetingId: string,
  { choice, reason, substituteId }: ReplyDraft,
): InputOf<'invitations.reply'> | null {
  switch (choice?.kind) {
    case undefined:
      return null;
    case 'room':
    case 'remote':
      return { meetingId, reply: choice.kind };
    case 'site':
      return choice.siteId ? { meetingId, reply: 'site', siteId: choice.siteId } : null;
    case 'absent':
      return { meetingId, reply: 'absent', reason };
    case 'substitute':
      return substituteId ? { meetingId, reply: 'substitute', substituteId, reason } : null;
  }
}
