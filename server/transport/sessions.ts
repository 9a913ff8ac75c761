import type { IncomingHttpHeaders } from 'node:http';
import type { Viewer } from '../kernel/viewer.ts';
import { createTokenReader } from './session-tokens.ts';

export interface Sessions {
  /** The signed-in person of a request; null without a session or with one that has ended. */
  viewerOf(headers: IncomingHttpHeaders): Promise<Viewer | null>;
}

export function createSessions(options: {
  secret: string;
  secureCookie: boolean;
  viewerOfSession(session: { accountId: string; sessionVersion: number }): Promise<Viewer | null>;
}): Sessions {
  const readToken = createTokenReader(options);
  return {
    async viewerOf({ cookie }) {
      const token = cookie ? await readToken(cookie) : null;
      return token && options.viewerOfSession(token);
    },
  };
}
