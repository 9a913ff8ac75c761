import { randomUUID } from 'node:crypto';
import { headers } from 'next/headers';
import NextAuth, { CredentialsSignin, type NextAuthResult } from 'next-auth';
import Credentials from 'next-auth/providers/credentials';
import { z } from 'zod';
import type { SignInAnswer } from '../../server/identity/contract.ts';
import type { ErrorOf } from '../../server/transport/contract.ts';
import { product } from './product.ts';

const credentials = z.object({ login: z.string(), password: z.string() });

/** What the session's token carries; the custom server reads the same two. */
export const sessionClaims = z.object({ accountId: z.uuid(), sessionVersion: z.int() });

/** Why somebody was not signed in; `retryAfterSeconds` is 0 where trying again at once may help. */
export interface Refusal {
  code: Extract<SignInAnswer, { signedIn: false }>['code'] | ErrorOf<'identity.sign-in'>;
  retryAfterSeconds: number;
}

class Refused extends CredentialsSignin {
  constructor(readonly refusal: Refusal) {
    super();
    this.code = refusal.code;
  }
}

const wrong: Refusal = { code: 'identity.wrong-credentials', retryAfterSeconds: 0 };

async function authorize(given: unknown) {
  const parsed = credentials.safeParse(given);
  if (!parsed.success) throw new Refused(wrong);
  const answer = await product().command({
    name: 'identity.sign-in',
    commandId: randomUUID(),
    input: parsed.data,
    viewer: null,
    address: (await headers()).get('x-forwarded-for')?.split(',')[0]?.trim() ?? '',
  });
  if (!answer.ok) throw new Refused({ code: answer.code, retryAfterSeconds: 0 });
  if (!answer.value.signedIn) throw new Refused(answer.value);
  const { accountId, sessionVersion } = answer.value.account;
  return { id: accountId, accountId, sessionVersion };
}

/** Sessions are encrypted cookies; an account's version ends all of its older ones. */
const auth: NextAuthResult = NextAuth(() => ({
  secret: product().settings.authSecret,
  useSecureCookies: product().settings.https,
  trustHost: true,
  session: { strategy: 'jwt', maxAge: 12 * 3600 },
  pages: { signIn: '/sign-in', error: '/sign-in' },
  providers: [
    Credentials({ credentials: { login: {}, password: { type: 'password' } }, authorize }),
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
export const readSession = auth.auth;

/** Begins a session, from a server action only; null when it has begun. */
export async function signInWith(login: string, password: string): Promise<Refusal | null> {
  try {
    await auth.signIn('credentials', { login, password, redirect: false });
    return null;
  } catch (error) {
    if (error instanceof Refused) return error.refusal;
    throw error;
  }
}
