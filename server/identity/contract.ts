import { z } from 'zod';
import { commandContract, queryContract } from '../kernel/contracts.ts';

/** What a session knows of its account; no secret in it. */
export const accountView = z.object({
  accountId: z.uuid(),
  personId: z.uuid(),
  login: z.string(),
  name: z.string(),
  title: z.string(),
  unit: z.string(),
  systemAdmin: z.boolean(),
  /** Raised by a change of password: sessions with a smaller number end. */
  sessionVersion: z.int(),
  /** Set for a guest from outside: the one meeting that the account is for. */
  guestOfMeetingId: z.uuid().nullable(),
});
export type AccountView = z.infer<typeof accountView>;

/** A refusal is an answer, not an error, so that the attempt stays counted. */
export const signInAnswer = z.discriminatedUnion('signedIn', [
  z.object({ signedIn: z.literal(true), account: accountView }),
  z.object({
    signedIn: z.literal(false),
    code: z.enum(['identity.wrong-credentials', 'identity.too-many-attempts']),
    retryAfterSeconds: z.int(),
  }),
]);
export type SignInAnswer = z.infer<typeof signInAnswer>;

export const signIn = commandContract({
  name: 'identity.sign-in',
  scope: 'public',
  secretInput: true,
  input: z.object({
    login: z.string().trim().min(1).max(100),
    password: z.string().min(1).max(200),
  }),
  output: signInAnswer,
});

/** Why a link does not let in; again an answer, so that guesses stay counted. */
export const linkAnswer = z.discriminatedUnion('signedIn', [
  z.object({ signedIn: z.literal(true), account: accountView, meetingId: z.uuid() }),
  z.object({
    signedIn: z.literal(false),
    code: z.enum([
      'identity.link-unknown',
      'identity.link-used',
      'identity.link-expired',
      'identity.too-many-attempts',
    ]),
    retryAfterSeconds: z.int(),
  }),
]);
export type LinkAnswer = z.infer<typeof linkAnswer>;

/** 32 random bytes in base64url: what stands behind the # of a guest's personal link. */
export const linkSecret = z.string().regex(/^[\w-]{43}$/);

/** A guest from outside comes in by the personal link of the invitation, which works once. */
export const useLink = commandContract({
  name: 'identity.use-link',
  scope: 'public',
  secretInput: true,
  input: z.object({ secret: z.string().max(200) }),
  output: linkAnswer,
});

export const minimumPasswordLength = 10;

export const changePassword = commandContract({
  name: 'identity.change-password',
  scope: 'account',
  secretInput: true,
  input: z.object({
    current: z.string().min(1).max(200),
    next: z.string().min(minimumPasswordLength).max(200),
  }),
  /** The new session version; the caller renews its own session with it. */
  output: z.discriminatedUnion('changed', [
    z.object({ changed: z.literal(true), sessionVersion: z.int() }),
    z.object({
      changed: z.literal(false),
      code: z.enum([
        'identity.wrong-credentials',
        'identity.too-many-attempts',
        'identity.same-password',
      ]),
      retryAfterSeconds: z.int(),
    }),
  ]),
});

export const whoAmI = queryContract({
  name: 'identity.who-am-i',
  scope: 'account',
  guests: true,
  input: z.object({}),
  output: accountView,
});
