import { closedSessionOf } from '../deliberation/queries.ts';
import { type Command, defineMeetingCommand } from '../kernel/define-command.ts';
import { happened } from '../kernel/define-event.ts';
import { ok } from '../kernel/result.ts';
import { sessionOf } from '../meetings/queries.ts';
import { endFloorFor } from '../speakers/carry-out.ts';
import { openVoteOf } from '../voting/queries.ts';
import { mayLead } from './access.ts';
import { goToItem as contract, itemEntered } from './contract.ts';
import { decideGoTo } from './rules.ts';
import { loadAgenda, saveEntered } from './store.ts';

const goToItem = defineMeetingCommand(contract, {
  access: mayLead,
  async run(context, { itemId, fromItemId }) {
    const { tx, meetingId, now } = context;
    const { inSession } = await sessionOf(tx, meetingId);
    const voteOpen = (await openVoteOf(tx, meetingId)) !== null;
    const agenda = await loadAgenda(tx, meetingId);
    const closed = (await closedSessionOf(tx, meetingId)) !== null;
    const facts = { inSession, voteOpen, closed, now };
    const decided = decideGoTo(agenda, { itemId, fromItemId }, facts);
    if (!decided.ok) return decided;
    await saveEntered(tx, meetingId, decided.value);
    // Who speaks, speaks to an item; what is shown stays until something else is.
    await endFloorFor(context);
    context.append(happened(itemEntered, decided.value));
    return ok(null);
  },
});

export const agendaCommands: readonly Command[] = [goToItem];
