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
  input: z.object({}),
  output: accountView,
});
