import { type Command, defineMeetingCommand } from '../kernel/define-command.ts';
import { fail, ok } from '../kernel/result.ts';
import { endpointSiteIds } from '../sites/queries.ts';
import { mayAsk, mayLead } from './access.ts';
import { carryOut } from './carry-out.ts';
import { settle } from './commands.ts';
import { byViewer, consentNeeded, mayBeCalled, sessionFacts, speakerFacts } from './facts.ts';
import { placingFacts } from './placing-facts.ts';
import { decidePolicy } from './request-rules.ts';
import { loadFloor, loadState } from './store.ts';
import * as contract from './voice-contract.ts';
import * as rules from './voice-rules.ts';

const openExchange = defineMeetingCommand(contract.openExchange, {
  access: mayLead,
  async run(context, { requestId, personId, seenVoices }) {
    if (!(await mayBeCalled(context, personId))) return fail('speakers.not-named');
    const { tx, meetingId, now } = context;
    const state = await loadState(tx, meetingId);
    const facts = { ...(await speakerFacts(context, personId)), now };
    const opening = { newRequestId: context.newId(), requestId, personId, seenVoices };
    const decided = rules.decideOpenExchange(state, opening, facts);
    if (!decided.ok) return decided;
    await carryOut(context, decided.value);
    return ok({ requestId: decided.value.lines[0]?.requests[0]?.id ?? opening.newRequestId });
  },
});

const endExchange = defineMeetingCommand(contract.endExchange, {
  access: mayAsk,
  async run(context, { requestId }) {
    const state = await loadState(context.tx, context.meetingId);
    const missing = 'speakers.no-exchange';
    const ending = { requestId, role: 'partner', missing, cause: 'exchange-ended' } as const;
    const decided = rules.decideEndVoice(state, ending, byViewer(context), context.now);
    return settle(context, decided);
  },
});

const openInterjection = defineMeetingCommand(contract.openInterjection, {
  access: mayLead,
  async run(context, { requestId, personId }) {
    if (!(await mayBeCalled(context, personId))) return fail('speakers.not-named');
    const { tx, meetingId, now } = context;
    const state = await loadState(tx, meetingId);
    const facts = { ...(await speakerFacts(context, personId)), now };
    const opening = { newRequestId: context.newId(), requestId, personId };
    const decided = rules.decideOpenInterjection(state, opening, facts);
    if (!decided.ok) return decided;
    await carryOut(context, decided.value);
    return ok({ requestId: decided.value.lines[0]?.requests[0]?.id ?? opening.newRequestId });
  },
});

const endInterjection = defineMeetingCommand(contract.endInterjection, {
  access: mayAsk,
  async run(context, { requestId }) {
    const state = await loadState(context.tx, context.meetingId);
    const missing = 'speakers.no-interjection';
    const ending = {
      ...{ requestId, missing },
      role: 'interjection',
      cause: 'interjection-ended',
    } as const;
    const decided = rules.decideEndVoice(state, ending, byViewer(context), context.now);
    return settle(context, decided);
  },
});

const muteVoice = defineMeetingCommand(contract.muteVoice, {
  access: mayLead,
  async run(context, { personId }) {
    const current = await loadFloor(context.tx, context.meetingId);
    return settle(context, rules.decideMute(current, personId, context.now));
  },
});

const unmuteVoice = defineMeetingCommand(contract.unmuteVoice, {
  access: mayLead,
  async run(context, { personId }) {
    const current = await loadFloor(context.tx, context.meetingId);
    const needed = (await consentNeeded(context, current)).has(personId);
    return settle(context, rules.decideUnmute(current, personId, needed, context.now));
  },
});

const openSite = defineMeetingCommand(contract.openSite, {
  access: mayLead,
  async run(context, { siteId }) {
    const { tx, meetingId } = context;
    const state = await loadState(tx, meetingId);
    const { inSession } = await sessionFacts(context);
    const facts = { inSession, siteIds: await endpointSiteIds(tx, meetingId) };
    return settle(context, rules.decideOpenSite(state, siteId, facts));
  },
});

const closeSite = defineMeetingCommand(contract.closeSite, {
  access: mayLead,
  async run(context, { siteId }) {
    const state = await loadState(context.tx, context.meetingId);
    return settle(context, rules.decideCloseSite(state, siteId));
  },
});

const setPolicy = defineMeetingCommand(contract.setPolicy, {
  access: mayLead,
  async run(context, { meetingId, seen, ...policy }) {
    const state = await loadState(context.tx, meetingId);
    const placing = await placingFacts(context.tx, meetingId, policy.order);
    return settle(context, decidePolicy(state, { policy, seen }, placing));
  },
});

export const voiceCommands: readonly Command[] = [
  openExchange,
  endExchange,
  openInterjection,
  endInterjection,
  muteVoice,
  unmuteVoice,
  openSite,
  closeSite,
  setPolicy,
];
