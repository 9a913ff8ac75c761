import type { DisplaySeating, PairingAnswer } from '../../server/displays/contract.ts';
import type {
  AnyError,
  CommandBody,
  CommandName,
  ErrorOf,
  InputOf,
  OutputOf,
  QueryBody,
  QueryName,
  WireAnswer,
} from '../../server/transport/contract.ts';
import { newCommandId } from './command-id.ts';

/** No answer could be had within the time allowed; whether it was carried out is not known. */
export type Unreachable = 'unreachable';

export type Answer<Name extends CommandName | QueryName> = WireAnswer<
  OutputOf<Name>,
  ErrorOf<Name> | Unreachable
>;

export interface RetryPolicy {
  /** How long to go on trying, in ms. */
  giveUpAfterMs: number;
  attemptTimeoutMs: number;
  wait(ms: number): Promise<void>;
  now(): number;
}

export const patientRetry: RetryPolicy = {
  giveUpAfterMs: 60_000,
  attemptTimeoutMs: 8_000,
  wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  now: () => Date.now(),
};

/**
 * Sends a command. Where the network fails, the same command (with the same id) is sent again:
 * the server carries it out once and repeats its first answer.
 */
export async function sendCommand<Name extends CommandName>(
  name: Name,
  input: InputOf<Name>,
  retry: RetryPolicy = patientRetry,
): Promise<Answer<Name>> {
  const body: CommandBody<Name> = { commandId: newCommandId(), input };
  return post<Answer<Name>>(`/api/commands/${name}`, JSON.stringify(body), retry);
}

export async function runQuery<Name extends QueryName>(
  name: Name,
  input: InputOf<Name>,
  retry: RetryPolicy = patientRetry,
): Promise<Answer<Name>> {
  const body: QueryBody<Name> = { input };
  return post<Answer<Name>>(`/api/queries/${name}`, JSON.stringify(body), retry);
}

/** What a paired hall screen asks, which holds no session: `POST /api/displays/<name>`. */
interface ScreenAnswers {
  pairing: PairingAnswer;
  ticket: OutputOf<'media.ticket'>;
  seating: DisplaySeating;
  'screen-code': OutputOf<'attendance.screen-code'>;
}

export type ScreenAnswer<Name extends keyof ScreenAnswers> = WireAnswer<
  ScreenAnswers[Name],
  AnyError | Unreachable
>;

export async function askAsScreen<Name extends keyof ScreenAnswers>(
  name: Name,
  retry: RetryPolicy = patientRetry,
): Promise<ScreenAnswer<Name>> {
  return post<ScreenAnswer<Name>>(`/api/displays/${name}`, '{}', retry);
}

type Unanswered = { ok: false; code: Unreachable; params: Record<string, never> };

async function post<Expected>(
  path: string,
  body: string,
  retry: RetryPolicy,
): Promise<Expected | Unanswered> {
  const started = retry.now();
  for (let attempt = 0; ; attempt += 1) {
    const answer = await attemptOnce<Expected>(path, body, retry.attemptTimeoutMs);
    if (answer) return answer;
    const pause = Math.min(3_000, 250 * 2 ** attempt);
    if (retry.now() + pause - started > retry.giveUpAfterMs) break;
    await retry.wait(pause);
  }
  return { ok: false, code: 'unreachable', params: {} };
}

/** Null where the server did not answer: no network, a restart in between, too slow. */
async function attemptOnce<Expected>(
  path: string,
  body: string,
  timeoutMs: number,
): Promise<Expected | null> {
  try {
    const response = await fetch(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
      signal: AbortSignal.timeout(timeoutMs),
    });
    if (!response.headers.get('content-type')?.includes('application/json')) return null;
    const answer: Expected = await response.json();
    return answer;
  } catch {
    return null;
  }
}
