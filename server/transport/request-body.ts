import type { IncomingMessage } from 'node:http';
import { z } from 'zod';

/** Nearly everything that is asked is small; files have an address of their own. */
const maxBodyBytes = 256 * 1024;
/** A list of people comes along with what is asked about it. */
const largerBodies: Record<string, number> = { 'meetings.preview-import': 3 * 1024 * 1024 };

const json = z.string().transform((text, context): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    context.addIssue({ code: 'custom', message: 'not JSON' });
    return z.NEVER;
  }
});

/** The body as JSON, for the command or query of this name; null where it is too long or none. */
export async function readJson(request: IncomingMessage, name: string): Promise<unknown> {
  const chunks: Buffer[] = [];
  const largest = largerBodies[name] ?? maxBodyBytes;
  let size = 0;
  for await (const chunk of request) {
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    if (size > largest) return null;
    chunks.push(bytes);
  }
  const parsed = json.safeParse(Buffer.concat(chunks).toString('utf8'));
  return parsed.success ? parsed.data : null;
}

/** A page of another site must not act in the name of whoever is signed in here. */
export function isSameOrigin(origin: string | undefined, host: string | undefined): boolean {
  if (origin === undefined) return true;
  return URL.canParse(origin) && new URL(origin).host === host;
}
