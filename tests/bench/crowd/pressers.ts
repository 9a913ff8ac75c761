import http from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import { choices } from '../../../server/voting/contract.ts';
import { oneAnswer } from '../../../server/voting/one-answer.ts';
import { postCommand, type Sender } from '../post-command.ts';
import { steadyMs } from '../statistics.ts';
import type { Order, Report } from './messages.ts';

type PressOrder = Extract<Order, { do: 'press' }>;

function send(
  sender: Sender,
  press: PressOrder['press'],
  { personId }: { personId: string },
  index: number,
): Promise<unknown> {
  const { meetingId } = press;
  if (press.command === 'voting.cast') {
    const choice = choices[index % choices.length] ?? 'for';
    return postCommand(sender, press.command, {
      ...{ meetingId, voteId: press.voteId },
      content: oneAnswer(press.voteId, choice),
    });
  }
  const presence = 'present-remote';
  return postCommand(sender, press.command, { meetingId, personId, presence, siteId: null });
}

/** Everybody presses once; an acknowledgement counts from the press, waiting for a line included. */
export async function pressAll(
  { origin, press, people, connections, withinMs }: PressOrder,
  report: (said: Report) => void,
): Promise<void> {
  const agent = new http.Agent({ keepAlive: true, maxSockets: connections });
  const begun = steadyMs();
  const acknowledgedMs = await Promise.all(
    people.map(async (person, index) => {
      if (withinMs > 0) await delay((index / people.length) * withinMs);
      const pressed = steadyMs();
      await send({ origin, agent, cookie: person.cookie }, press, person, index);
      return steadyMs() - pressed;
    }),
  );
  const allMs = steadyMs() - begun;
  agent.destroy();
  report({ said: 'pressed', acknowledgedMs, allMs });
}
