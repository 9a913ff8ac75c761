import http from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import { choices } from '../../../server/voting/contract.ts';
import { postCommand } from '../post-command.ts';
import { steadyMs } from '../statistics.ts';
import type { Order, Report } from './messages.ts';

/** Everybody presses once; an acknowledgement counts from the press, waiting for a line included. */
export async function voteAll(
  { origin, meetingId, voteId, cookies, connections, withinMs }: Extract<Order, { do: 'vote' }>,
  report: (said: Report) => void,
): Promise<void> {
  const agent = new http.Agent({ keepAlive: true, maxSockets: connections });
  const begun = steadyMs();
  const acknowledgedMs = await Promise.all(
    cookies.map(async (cookie, index) => {
      if (withinMs > 0) await delay((index / cookies.length) * withinMs);
      const pressed = steadyMs();
      const choice = choices[index % choices.length] ?? 'for';
      await postCommand({ origin, cookie, agent }, 'voting.cast', { meetingId, voteId, choice });
      return steadyMs() - pressed;
    }),
  );
  const allMs = steadyMs() - begun;
  agent.destroy();
  report({ said: 'voted', acknowledgedMs, allMs });
}
