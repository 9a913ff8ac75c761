import { randomUUID } from 'node:crypto';
import { headers } from 'next/headers';
import NextAuth, { CredentialsSignin, type NextAuthResult } from 'next-auth';
import Credentials from 'next-auth/providers/credentials';
import { z } from 'zod';
import type { SignInAnswer } from '../../server/identity/contract.ts';
import { product } from './product.ts';

const credentials = z.object({ login: z.string(), password: z.string() });

/** What the session's token carries; the custom server reads the same two. */
export const sessionClaims = z.object({ accountId: z.uuid(), sessionVersion: z.int() });

/** Why signing in was refused; `code` travels to the page in the address. */
class Refused extends CredentialsSignin {
  constructor(refusal: Extract<SignInAnswer, { signedIn: false }>) {
    super();
    this.code = `${refusal.code}:${refusal.retryAfterSeconds}`;
  }
}

const wrong = {
  signedIn: false,
  code: 'identity.wrong-credentials',
  retryAfterSeconds: 0,
} as const;

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
  if (!answer.ok) throw new Refused(wrong);
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

export const { handlers, signIn, signOut } = auth;
export const readSession = auth.auth;
