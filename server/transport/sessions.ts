import type { IncomingHttpHeaders } from 'node:http';
import { getToken } from 'next-auth/jwt';
import { z } from 'zod';
import type { AccountView } from '../identity/contract.ts';
import type { Viewer } from '../kernel/viewer.ts';

/** What the session cookie carries; it is encrypted, but parsed all the same. */
const sessionToken = z.object({ accountId: z.uuid(), sessionVersion: z.int() });

export interface Sessions {
  /** The signed-in person of a request; null without a session or with one that has ended. */
  viewerOf(headers: IncomingHttpHeaders): Promise<Viewer | null>;
}

export function createSessions(options: {
  secret: string;
  secureCookie: boolean;
  account(accountId: string, sessionVersion: number): Promise<AccountView | null>;
}): Sessions {
  return {
    async viewerOf(headers) {
      const { cookie } = headers;
      if (!cookie) return null;
      const token = await getToken({
        req: { headers: { cookie } },
        secret: options.secret,
        secureCookie: options.secureCookie,
      });
      const parsed = sessionToken.safeParse(token);
      if (!parsed.success) return null;
      const account = await options.account(parsed.data.accountId, parsed.data.sessionVersion);
      if (!account) return null;
      const { accountId, personId, systemAdmin } = account;
      return { accountId, personId, systemAdmin };
    },
  };
}
