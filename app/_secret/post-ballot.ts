import {
  type BoxAnswer,
  boxAnswer,
  type SecretBallot,
} from '../../server/secretballots/contract.ts';

export interface BoxLine {
  /** Sends the body to the box and gives back its answer as JSON; throws where there is none. */
  post(body: string): Promise<unknown>;
  wait(ms: number): Promise<void>;
  /** From 0 to 1. */
  random(): number;
}

const leastDelayMs = 300;
const mostDelayMs = 3_000;
const attemptMs = 8_000;
const attempts = 12;

/** Without cookies, so that the box cannot know whose session this is. */
export const browserLine: BoxLine = {
  async post(body) {
    const response = await fetch('/api/ballots', {
      ...{ method: 'POST', body, credentials: 'omit', referrerPolicy: 'no-referrer' },
      headers: { 'content-type': 'application/json' },
      signal: AbortSignal.timeout(attemptMs),
    });
    const answer: unknown = await response.json();
    return answer;
  },
  wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  random: () => {
    const [drawn] = crypto.getRandomValues(new Uint32Array(1));
    return (drawn ?? 0) / 2 ** 32;
  },
};

/** What can pass by itself; everything else is the box's last word. */
const passing = new Set(['busy', 'internal']);

/**
 * Casts a ballot some moments after the press, so that when it arrives says less about who pressed.
 * Where no answer comes it is sent again: the same ballot under the same token counts once.
 */
export async function postBallot(
  ballot: SecretBallot,
  line: BoxLine,
): Promise<BoxAnswer | { ok: false; code: 'unreachable' }> {
  await line.wait(leastDelayMs + line.random() * (mostDelayMs - leastDelayMs));
  const body = JSON.stringify(ballot);
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    if (attempt > 0) await line.wait(Math.min(4_000, 300 * 2 ** attempt) * (0.5 + line.random()));
    const answer = await line.post(body).then(boxAnswer.safeParse, () => null);
    if (answer?.success && (answer.data.ok || !passing.has(answer.data.code))) return answer.data;
  }
  return { ok: false, code: 'unreachable' };
}
