import { fail, ok, type Result } from '../kernel/result.ts';
import type { MeetingRole } from '../kernel/viewer.ts';
import type { ReplyInput, ReplyKind } from './contract.ts';

type Consent = 'not-needed' | 'waiting' | 'agreed' | 'refused';

export interface SendFacts {
  status: string;
  hasChair: boolean;
  /** Everybody who takes part, and who of them was invited before. */
  participants: readonly string[];
  invited: ReadonlySet<string>;
}

/** Whom to invite: those asked for, or all who were not invited yet; never anybody twice. */
export function decideSend(
  facts: SendFacts,
  asked: readonly string[] | null,
): Result<
  string[],
  | 'invitations.not-approved'
  | 'invitations.nobody-to-invite'
  | 'invitations.unknown-person'
  | 'invitations.no-chair'
> {
  if (facts.status !== 'approved' && facts.status !== 'invited') {
    return fail('invitations.not-approved');
  }
  if (!facts.hasChair) return fail('invitations.no-chair');
  const known = new Set(facts.participants);
  if (asked?.some((id) => !known.has(id))) return fail('invitations.unknown-person');
  const chosen = new Set(asked ?? facts.participants);
  const invite = facts.participants.filter((id) => chosen.has(id) && !facts.invited.has(id));
  return invite.length > 0 ? ok(invite) : fail('invitations.nobody-to-invite');
}

export interface ReplySite {
  id: string;
  siteRole: 'host' | 'remote' | 'bridge' | 'individual';
}

export interface ReplyFacts {
  status: string;
  role: MeetingRole;
  sites: readonly ReplySite[];
  /** Whether meetings of this kind know substitutes at all. */
  substitutionAllowed: boolean;
  /** Of one's own unit or below it, known, and not oneself. */
  isCandidate: boolean;
  substituteTakesPart: boolean;
}

export interface DecidedReply {
  reply: ReplyKind;
  /** Where the person will sit; null where it stays as it is. */
  siteId: string | null;
  reason: string | null;
  substituteId: string | null;
  consent: Consent;
}

type ReplyError =
  | 'invitations.too-late'
  | 'invitations.no-such-site'
  | 'invitations.no-substitution'
  | 'invitations.not-a-substitute'
  | 'invitations.substitute-takes-part'
  | 'invitations.chair-cannot-be-replaced';

export const sessionIsOn = (status: string) => status === 'in-session' || status === 'suspended';

export const mayStillAnswer = (status: string) => status === 'invited' || sessionIsOn(status);

/**
 * What an answer means. Attending needs nobody's consent; absence and substitution need the chair's
 * (QĐ 45/2018). The deadline reminds, it does not shut anybody out: answers count until the session
 * ends, since a substitute may be chosen, changed and withdrawn while it goes on.
 */
export function decideReply(
  facts: ReplyFacts,
  input: ReplyInput,
): Result<DecidedReply, ReplyError> {
  if (!mayStillAnswer(facts.status)) return fail('invitations.too-late');
  const attending = { reason: null, substituteId: null, consent: 'not-needed' } as const;
  switch (input.reply) {
    case 'room':
      return ok({ ...attending, reply: 'room', siteId: siteWithRole(facts, 'host') });
    case 'remote': {
      const siteId = siteWithRole(facts, 'individual');
      if (!siteId) return fail('invitations.no-such-site');
      return ok({ ...attending, reply: 'remote', siteId });
    }
    case 'site': {
      const site = facts.sites.find(({ id }) => id === input.siteId);
      if (site?.siteRole !== 'remote' && site?.siteRole !== 'bridge') {
        return fail('invitations.no-such-site');
      }
      return ok({ ...attending, reply: 'site', siteId: site.id });
    }
    case 'absent':
      if (facts.role === 'chair') return fail('invitations.chair-cannot-be-replaced');
      return ok(waiting('absent', input.reason, null));
    case 'substitute':
      return decideSubstitution(facts, input);
    default:
      return input satisfies never;
  }
}

function decideSubstitution(
  facts: ReplyFacts,
  input: Extract<ReplyInput, { reply: 'substitute' }>,
): Result<DecidedReply, ReplyError> {
  if (facts.role === 'chair') return fail('invitations.chair-cannot-be-replaced');
  const replaceable = facts.role === 'delegate' || facts.role === 'reviewer';
  if (!facts.substitutionAllowed || !replaceable) return fail('invitations.no-substitution');
  if (!facts.isCandidate) return fail('invitations.not-a-substitute');
  if (facts.substituteTakesPart) return fail('invitations.substitute-takes-part');
  return ok(waiting('substitute', input.reason, input.substituteId));
}

function waiting(
  reply: 'absent' | 'substitute',
  reason: string,
  substituteId: string | null,
): DecidedReply {
  return { reply, siteId: null, reason: reason || null, substituteId, consent: 'waiting' };
}

function siteWithRole({ sites }: ReplyFacts, role: ReplySite['siteRole']): string | null {
  return sites.find(({ siteRole }) => siteRole === role)?.id ?? null;
}

/** The chair's word; a refusal says why, and then the person is expected as invited. */
export function decideConsent(
  current: { status: string; consent: Consent; substituteTakesPart: boolean },
  { agreed, reason }: { agreed: boolean; reason: string },
): Result<
  { consent: 'agreed' | 'refused'; reason: string | null },
  | 'invitations.nothing-to-decide'
  | 'invitations.reason-needed'
  | 'invitations.substitute-takes-part'
  | 'invitations.too-late'
> {
  if (current.consent !== 'waiting') return fail('invitations.nothing-to-decide');
  if (!mayStillAnswer(current.status)) return fail('invitations.too-late');
  if (!agreed && reason === '') return fail('invitations.reason-needed');
  if (agreed && current.substituteTakesPart) return fail('invitations.substitute-takes-part');
  return ok({ consent: agreed ? 'agreed' : 'refused', reason: reason || null });
}

/** Who is reminded: invited, without an answer; those asked for, or all of them. */
export function whomToRemind(
  lines: readonly { personId: string; reply: ReplyKind }[],
  asked: readonly string[] | null,
): string[] {
  const chosen = asked && new Set(asked);
  return lines
    .filter(({ personId, reply }) => reply === 'none' && (!chosen || chosen.has(personId)))
    .map(({ personId }) => personId);
}

const dayMs = 86_400_000;

/**
 * When those who have not answered are reminded by themselves: a day before the deadline, or halfway
 * to it where there is less than two days; null where it has passed.
 */
export function reminderAt(now: Date, deadline: Date | null): Date | null {
  const left = (deadline?.getTime() ?? 0) - now.getTime();
  if (!deadline || left <= 0) return null;
  return new Date(deadline.getTime() - Math.min(dayMs, left / 2));
}
