import http from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import { choices } from '../../../server/voting/contract.ts';
import { oneAnswer } from '../../../server/voting/one-answer.ts';
import { postCommand, type Sender } from '../post-command.ts';
import { steadyMs } from '../statistics.ts';
import { signBallot } from './device-keys.ts';
import type { Order, Report } from './messages.ts';

type PressOrder = Extract<Order, { do: 'press' }>;
type Person = PressOrder['people'][number];

/** What one person sends, made before the clock starts: each signs on a device of one's own. */
function readyToSend(press: PressOrder['press'], { personId, key }: Person, index: number) {
  const { meetingId } = press;
  if (press.command === 'voting.cast') {
    const { voteId } = press;
    const content = oneAnswer(voteId, choices[index % choices.length] ?? 'for');
    const signature = key && signBallot(key, { content, meetingId, personId, voteId });
    return (sender: Sender) =>
      postCommand(sender, 'voting.cast', { meetingId, voteId, content, signature });
  }
  const input = { meetingId, personId, presence: 'present-remote' as const, siteId: null };
  return (sender: Sender) => postCommand(sender, 'attendance.check-in', input);
}

/** Everybody presses once; an acknowledgement counts from the press, waiting for a line included. */
export async function pressAll(
  { origin, press, people, connections, withinMs }: PressOrder,
  report: (said: Report) => void,
): Promise<void> {
  const agent = new http.Agent({ keepAlive: true, maxSockets: connections });
  const ready = people.map((person, index) => {
    return { cookie: person.cookie, send: readyToSend(press, person, index) };
  });
  const begun = steadyMs();
  const acknowledgedMs = await Promise.all(
    ready.map(async ({ cookie, send }, index) => {
      if (withinMs > 0) await delay((index / people.length) * withinMs);
      const pressed = steadyMs();
      await send({ origin, agent, cookie });
      return steadyMs() - pressed;
    }),
  );
  const allMs = steadyMs() - begun;
  agent.destroy();
  report({ said: 'pressed', acknowledgedMs, allMs });
}
