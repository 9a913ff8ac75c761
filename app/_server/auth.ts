import { randomUUID } from 'node:crypto';
import { cookies, headers } from 'next/headers';
import NextAuth, { CredentialsSignin, type NextAuthResult } from 'next-auth';
import { encode, getToken } from 'next-auth/jwt';
import Credentials from 'next-auth/providers/credentials';
import { z } from 'zod';
import type { LinkAnswer, SignInAnswer } from '../../server/identity/contract.ts';
import type { ErrorParams } from '../../server/kernel/result.ts';
import type { ErrorOf } from '../../server/transport/contract.ts';
import { product } from './product.ts';

const credentials = z.object({ login: z.string(), password: z.string() });
const linkCredentials = z.object({ secret: z.string() });

/** A session of a working day; a guest keeps one until the meeting, when the server ends it. */
const sessionSeconds = 12 * 3600;
const guestSessionSeconds = 90 * 24 * 3600;

/** What the session's token carries; the custom server reads the same two. */
const sessionClaims = z.object({
  accountId: z.uuid(),
  sessionVersion: z.int(),
  guest: z.boolean().default(false),
});

/** Why somebody was not signed in, for `errorText`. */
export interface Refusal {
  code: RefusedAnswer['code'] | ErrorOf<'identity.sign-in' | 'identity.use-link'>;
  params: ErrorParams;
}
type RefusedAnswer = Extract<SignInAnswer | LinkAnswer, { signedIn: false }>;

class Refused extends CredentialsSignin {
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super();
    this.refusal = refusal;
    this.code = refusal.code;
  }
}

/** Whoever has to wait is told so at once, not at the next attempt. */
export function refusalOf({ code, retryAfterSeconds }: RefusedAnswer): Refusal {
  if (retryAfterSeconds === 0) return { code, params: {} };
  return { code: 'identity.too-many-attempts', params: { retryAfterSeconds } };
}

async function callerAddress(): Promise<string> {
  return (await headers()).get('x-forwarded-for')?.split(',')[0]?.trim() ?? '';
}

async function authorize(given: unknown) {
  const parsed = credentials.safeParse(given);
  if (!parsed.success) {
    throw new Refused({ code: 'identity.wrong-credentials', params: {} });
  }
  const answer = await product().command({
    name: 'identity.sign-in',
    commandId: randomUUID(),
    input: parsed.data,
    viewer: null,
    address: await callerAddress(),
  });
  if (!answer.ok) throw new Refused(answer);
  if (!answer.value.signedIn) throw new Refused(refusalOf(answer.value));
  const { accountId, sessionVersion } = answer.value.account;
  return { id: accountId, accountId, sessionVersion };
}

const linkProvider = 'guest-link';

/** A guest comes in by the personal link of the invitation. */
async function authorizeLink(given: unknown) {
  const parsed = linkCredentials.safeParse(given);
  if (!parsed.success) throw new Refused({ code: 'identity.link-unknown', params: {} });
  const answer = await product().command({
    name: 'identity.use-link',
    commandId: randomUUID(),
    input: parsed.data,
    viewer: null,
    address: await callerAddress(),
  });
  if (!answer.ok) throw new Refused(answer);
  if (!answer.value.signedIn) throw new Refused(refusalOf(answer.value));
  const { accountId, sessionVersion } = answer.value.account;
  return { id: accountId, accountId, sessionVersion, guest: true };
}

/** Sessions are encrypted cookies; an account's version ends all of its older ones. */
const auth: NextAuthResult = NextAuth(() => ({
  secret: product().settings.authSecret,
  useSecureCookies: product().settings.https,
  trustHost: true,
  logger: {
    // A wrong password is an answer to whoever typed it, not an incident.
    error: (error) => error instanceof Refused || console.error(error),
  },
  session: { strategy: 'jwt', maxAge: guestSessionSeconds },
  // The cookie may stay for long; what it holds ends sooner for everybody but guests.
  jwt: {
    encode: (params) => {
      const guest = sessionClaims.safeParse(params.token).data?.guest ?? false;
      return encode({ ...params, maxAge: guest ? guestSessionSeconds : sessionSeconds });
    },
  },
  pages: { signIn: '/sign-in', error: '/sign-in' },
  providers: [
    Credentials({ credentials: { login: {}, password: { type: 'password' } }, authorize }),
    Credentials({ id: linkProvider, credentials: { secret: {} }, authorize: authorizeLink }),
  ],
  callbacks: {
    // Claims come from signing in and from nowhere else: what a browser sends to renew a session
    // would let it choose an account or outlive a change of password.
    jwt: ({ token, user }) => (user ? { ...token, ...sessionClaims.parse(user) } : token),
    session({ session, token }) {
      return { ...session, ...sessionClaims.parse(token) };
    },
  },
}));

export const { handlers, signOut } = auth;

/**
 * What this request's session says; null without one. Read from `cookies()` since they, unlike the
 * headers, hold what an action has just set, and a page is rendered again in the same request.
 */
export async function readClaims(): Promise<z.infer<typeof sessionClaims> | null> {
  const { authSecret, https } = product().settings;
  const pairs = (await cookies()).getAll().map(({ name, value }) => `${name}=${value}`);
  const token = await getToken({
    req: { headers: { cookie: pairs.join('; ') } },
    secret: authSecret,
    secureCookie: https,
  });
  return sessionClaims.safeParse(token).data ?? null;
}

/** Begins a session, from a server action only; null when it has begun. */
export function signInWith(login: string, password: string): Promise<Refusal | null> {
  return signInBy('credentials', { login, password });
}

/** The same for a guest with a personal link. */
export function signInByLink(secret: string): Promise<Refusal | null> {
  return signInBy(linkProvider, { secret });
}

async function signInBy(provider: string, given: Record<string, string>): Promise<Refusal | null> {
  try {
    await auth.signIn(provider, { ...given, redirect: false });
    return null;
  } catch (error) {
    if (error instanceof Refused) return error.refusal;
    throw error;
  }
}
