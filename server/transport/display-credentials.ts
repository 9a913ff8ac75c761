import type { IncomingHttpHeaders } from 'node:http';
import type { PairedDisplay } from '../displays/queries.ts';

const cookieName = 'dien-hong.display';
const secretIn = new RegExp(`(?:^|;\\s*)${cookieName.replace('.', '\\.')}=([\\w-]{43})(?:;|$)`);
/** As long as browsers keep anything; what it is good for ends much sooner. */
const keptSeconds = 400 * 86_400;

export interface DisplayCredentials {
  /** The paired screen that asks; null for everybody else. */
  displayOf(headers: IncomingHttpHeaders): Promise<PairedDisplay | null>;
}

/** What a screen keeps and its own pages cannot read. */
export function displaySecret({ cookie }: IncomingHttpHeaders): string | null {
  return secretIn.exec(cookie ?? '')?.[1] ?? null;
}

export function displayCookie(secret: string, secure: boolean): string {
  const parts = [`${cookieName}=${secret}`, 'Path=/', `Max-Age=${keptSeconds}`];
  return [...parts, 'HttpOnly', 'SameSite=Strict', ...(secure ? ['Secure'] : [])].join('; ');
}

export function createDisplayCredentials(
  lookUp: (secret: string) => Promise<PairedDisplay | null>,
): DisplayCredentials {
  return {
    async displayOf(headers) {
      const secret = displaySecret(headers);
      return secret === null ? null : lookUp(secret);
    },
  };
}
