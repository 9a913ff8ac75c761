import { z } from 'zod';
import { commandContract, queryContract } from '../kernel/contracts.ts';
import { eventContract, field } from '../kernel/define-event.ts';
import { meetingRoles } from '../kernel/viewer.ts';

const meetingId = z.uuid();
const moment = z.iso.datetime();

export const replies = ['none', 'room', 'site', 'remote', 'absent', 'substitute'] as const;
export const replyKind = z.enum(replies);
export type ReplyKind = z.infer<typeof replyKind>;

/** The chair's word on an absence or a substitution (QĐ 45/2018). */
export const consentState = z.enum(['not-needed', 'waiting', 'agreed', 'refused']);

export const mailState = z.enum(['none', 'queued', 'sent', 'failed']);

const maximumReasonLength = 500;
const reason = z.string().trim().max(maximumReasonLength);

/**
 * During the session somebody answered anew, or the chair decided on it. Narrowed to this person,
 * chair and secretary, who ask for what it says.
 */
export const answerChanged = eventContract('invitations.answer-changed', {
  personId: field(z.uuid(), 'everyone'),
});

/** One person's line in the secretary's table. */
export const invitationLine = z.object({
  personId: z.uuid(),
  name: z.string(),
  title: z.string(),
  unit: z.string(),
  role: z.enum(meetingRoles),
  /** False for whoever was added after the sending, and for all before it. */
  invited: z.boolean(),
  hasAddress: z.boolean(),
  mailState,
  /** What the mail server said, as it said it. */
  mailFailure: z.string().nullable(),
  openedAt: moment.nullable(),
  remindedAt: moment.nullable(),
  reply: replyKind,
  siteName: z.string().nullable(),
  reason: z.string().nullable(),
  repliedAt: moment.nullable(),
  /** True where the answer came after the deadline. */
  late: z.boolean(),
  substitute: z.object({ personId: z.uuid(), name: z.string() }).nullable(),
  consent: consentState,
  consentReason: z.string().nullable(),
});
export type InvitationLine = z.infer<typeof invitationLine>;

/** Who signs the giấy mời: authority and position, one line each as printed, and the name. */
export const signer = z.object({
  lines: z.array(z.string().trim().min(1).max(200)).min(1).max(3),
  name: z.string().trim().min(1).max(200),
});

/** Who has answered what; for those who plan or lead the meeting. */
export const invitationTable = queryContract({
  name: 'invitations.table',
  scope: 'preparation',
  input: z.object({ meetingId }),
  output: z.object({
    lines: z.array(invitationLine),
    docNumber: z.string().nullable(),
    deadline: moment.nullable(),
    /** Who signs where nobody else is named. */
    signer,
    /** False where no mail server is configured: invitations stand in the product only. */
    mailConfigured: z.boolean(),
    maySend: z.boolean(),
    mayConsent: z.boolean(),
  }),
});
export type InvitationTable = z.output<typeof invitationTable.output>;

/** My own invitation, and what I can answer. */
export const myInvitation = z.object({
  meetingId,
  title: z.string(),
  startsAt: moment,
  endsAt: moment,
  place: z.string(),
  docNumber: z.string(),
  /** The giấy mời as a file: not kept here, being made, there, or not to be made. */
  paper: z.enum(['none', 'rendering', 'ready', 'failed']),
  paperId: z.uuid().nullable(),
  deadline: moment.nullable(),
  reply: replyKind,
  siteId: z.uuid().nullable(),
  reason: z.string().nullable(),
  repliedAt: moment.nullable(),
  consent: consentState,
  consentReason: z.string().nullable(),
  substitute: z.object({ personId: z.uuid(), name: z.string() }).nullable(),
  /** Name of the member in whose place I am invited. */
  insteadOf: z.string().nullable(),
  sites: z.array(
    z.object({
      id: z.uuid(),
      name: z.string(),
      siteRole: z.enum(['host', 'remote', 'bridge', 'individual']),
    }),
  ),
  mayReply: z.boolean(),
  maySubstitute: z.boolean(),
});
export type MyInvitation = z.infer<typeof myInvitation>;

/** Null for whoever takes part without having been invited yet. */
export const mine = queryContract({
  name: 'invitations.mine',
  scope: 'preparation',
  input: z.object({ meetingId }),
  output: myInvitation.nullable(),
});

/** A line of all my invitations to meetings that have not ended. */
export const inboxLine = z.object({
  meetingId,
  title: z.string(),
  startsAt: moment,
  endsAt: moment,
  hostUnit: z.string(),
  deadline: moment.nullable(),
  reply: replyKind,
  consent: consentState,
});

export const inbox = queryContract({
  name: 'invitations.inbox',
  scope: 'account',
  guests: true,
  input: z.object({}),
  output: z.object({
    invitations: z.array(inboxLine),
    /** Absences and substitutions that wait for my consent as chair. */
    toDecide: z.array(
      z.object({
        meetingId,
        title: z.string(),
        startsAt: moment,
        personId: z.uuid(),
        name: z.string(),
        unit: z.string(),
        reply: z.enum(['absent', 'substitute']),
        reason: z.string().nullable(),
        substituteName: z.string().nullable(),
      }),
    ),
  }),
});

/** People of my own unit, and of those below, who may be sent in my place. */
export const substitutes = queryContract({
  name: 'invitations.substitutes',
  scope: 'preparation',
  input: z.object({ meetingId, text: z.string().max(100).default('') }),
  output: z.array(
    z.object({ personId: z.uuid(), name: z.string(), title: z.string(), unit: z.string() }),
  ),
});

/**
 * Invites these people, or all who have not been invited yet. The first sending takes the number of
 * the giấy mời from the register and makes the meeting known to everybody invited.
 */
export const send = commandContract({
  name: 'invitations.send',
  scope: 'preparation',
  input: z.object({
    meetingId,
    personIds: z.array(z.uuid()).max(5_000).nullable(),
    /** Left out: as `invitations.table` proposes. */
    signer: signer.optional(),
  }),
  output: z.object({ invited: z.int(), docNumber: z.string() }),
  errors: [
    'invitations.not-approved',
    'invitations.nobody-to-invite',
    'invitations.unknown-person',
    'invitations.no-chair',
    'invitations.text-with-unknown-field',
  ],
});

/** Tries again what could not be delivered. */
export const resend = commandContract({
  name: 'invitations.resend',
  scope: 'preparation',
  input: z.object({ meetingId, personId: z.uuid() }),
  output: z.null(),
  errors: ['invitations.not-invited', 'invitations.no-address', 'invitations.no-mail-server'],
});

/** Reminds these people, or all who have not answered. Whoever has answered is left out. */
export const remind = commandContract({
  name: 'invitations.remind',
  scope: 'preparation',
  input: z.object({ meetingId, personIds: z.array(z.uuid()).max(5_000).nullable() }),
  output: z.object({ reminded: z.int() }),
  errors: ['invitations.nobody-to-remind'],
});

/** Notes that I have seen my invitation; the first time counts. */
export const opened = commandContract({
  name: 'invitations.opened',
  scope: 'preparation',
  input: z.object({ meetingId }),
  output: z.null(),
  errors: ['invitations.not-invited'],
});

export const reply = commandContract({
  name: 'invitations.reply',
  scope: 'preparation',
  input: z
    .discriminatedUnion('reply', [
      z.object({ reply: z.literal('room') }),
      z.object({ reply: z.literal('site'), siteId: z.uuid() }),
      z.object({ reply: z.literal('remote') }),
      z.object({ reply: z.literal('absent'), reason: reason.min(1) }),
      z.object({ reply: z.literal('substitute'), substituteId: z.uuid(), reason }),
    ])
    .and(z.object({ meetingId })),
  output: z.object({ consent: consentState }),
  errors: [
    'invitations.not-invited',
    'invitations.too-late',
    'invitations.no-such-site',
    'invitations.no-substitution',
    'invitations.not-a-substitute',
    'invitations.substitute-takes-part',
    'invitations.chair-cannot-be-replaced',
  ],
});
export type ReplyInput = z.output<typeof reply.input>;

/** The chair agrees to an absence or a substitution, or refuses it with a reason. */
export const decide = commandContract({
  name: 'invitations.decide',
  scope: 'preparation',
  input: z.object({ meetingId, personId: z.uuid(), agreed: z.boolean(), reason }),
  output: z.null(),
  errors: [
    'invitations.not-invited',
    'invitations.nothing-to-decide',
    'invitations.reason-needed',
    'invitations.substitute-takes-part',
    'invitations.too-late',
  ],
});
