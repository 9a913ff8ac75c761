import { getToken } from 'next-auth/jwt';
import { z } from 'zod';

/** What the session cookie carries; it is encrypted, but parsed all the same. */
const sessionToken = z.object({ accountId: z.uuid(), sessionVersion: z.int(), exp: z.number() });
export type SessionToken = z.infer<typeof sessionToken>;

const mostKept = 4_000;

/**
 * Reads session cookies. Decrypting one takes longer than many a command, so what was read is kept
 * until the token expires; whether its account still stands is asked anew each time, elsewhere.
 */
export function createTokenReader(options: { secret: string; secureCookie: boolean }) {
  const kept = new Map<string, SessionToken>();
  return async (cookie: string): Promise<SessionToken | null> => {
    const known = kept.get(cookie);
    if (known && known.exp * 1_000 > Date.now()) return known;
    kept.delete(cookie);
    const token = await getToken({
      req: { headers: { cookie } },
      secret: options.secret,
      secureCookie: options.secureCookie,
    });
    const parsed = sessionToken.safeParse(token);
    if (!parsed.success) return null;
    const oldest = kept.size >= mostKept ? kept.keys().next().value : undefined;
    if (oldest !== undefined) kept.delete(oldest);
    kept.set(cookie, parsed.data);
    return parsed.data;
  };
}
