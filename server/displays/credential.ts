import { createHash } from 'node:crypto';

/** Under which a screen's secret is kept; the secret itself only the screen has. */
export function hashOfCredential(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}
