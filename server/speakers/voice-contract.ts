import { z } from 'zod';
import { commandContract } from '../kernel/contracts.ts';
import { floorPolicyView } from './contract.ts';

const meetingId = z.uuid();
const onFloor = z.object({ meetingId, requestId: z.uuid() });

/**
 * Opens an exchange: whoever has the floor asked, this person answers, both are heard. A line of
 * kind 'answer' is called, and the time is that of an answer.
 */
export const openExchange = commandContract({
  name: 'speakers.open-exchange',
  scope: 'meeting',
  confined: true,
  input: onFloor.extend({
    personId: z.uuid(),
    /** People whom the caller saw heard beside the floor; others mean that a colleague was faster. */
    seenVoices: z.array(z.uuid()).max(2),
  }),
  output: z.object({ requestId: z.uuid() }),
  errors: [
    'speakers.no-floor',
    'speakers.floor-changed',
    'speakers.already-paused',
    'speakers.exchange-open',
    'speakers.has-floor',
    'speakers.not-present',
    'speakers.not-named',
  ],
});

/** The chair ends the exchange, or the partner has answered; the floor stays with who asked. */
export const endExchange = commandContract({
  name: 'speakers.end-exchange',
  scope: 'meeting',
  confined: true,
  input: onFloor,
  output: z.null(),
  errors: ['speakers.no-floor', 'speakers.no-exchange', 'speakers.not-yours'],
});

/** Lets one more be heard beside the floor; its time goes on. */
export const openInterjection = commandContract({
  name: 'speakers.open-interjection',
  scope: 'meeting',
  confined: true,
  input: onFloor.extend({ personId: z.uuid() }),
  output: z.object({ requestId: z.uuid() }),
  errors: [
    'speakers.no-floor',
    'speakers.already-paused',
    'speakers.interjection-open',
    'speakers.has-floor',
    'speakers.not-present',
    'speakers.not-named',
  ],
});

export const endInterjection = commandContract({
  name: 'speakers.end-interjection',
  scope: 'meeting',
  confined: true,
  input: onFloor,
  output: z.null(),
  errors: ['speakers.no-floor', 'speakers.no-interjection', 'speakers.not-yours'],
});

const onVoice = z.object({ meetingId, personId: z.uuid() });

/** Closes the microphone of whoever has the floor or is heard beside; the time goes on. */
export const muteVoice = commandContract({
  name: 'speakers.mute-voice',
  scope: 'meeting',
  confined: true,
  input: onVoice,
  output: z.null(),
  errors: ['speakers.not-speaking'],
});

/** Opens it again; whoever speaks from an own device and has not consented yet is asked first. */
export const unmuteVoice = commandContract({
  name: 'speakers.unmute-voice',
  scope: 'meeting',
  confined: true,
  input: onVoice,
  output: z.null(),
  errors: ['speakers.not-speaking', 'speakers.already-paused'],
});

const onSite = z.object({ meetingId, siteId: z.uuid() });

/** Opens the microphone of a site beside the floor, until it is closed or the item changes. */
export const openSite = commandContract({
  name: 'speakers.open-site',
  scope: 'meeting',
  confined: true,
  input: onSite,
  output: z.null(),
  errors: ['speakers.not-in-session', 'speakers.unknown-site'],
});

export const closeSite = commandContract({
  name: 'speakers.close-site',
  scope: 'meeting',
  confined: true,
  input: onSite,
  output: z.null(),
});

/**
 * How the list is ordered and how long each kind lasts; waiting lines are placed anew. `seen` is the
 * policy that the caller changed; another one means that a colleague was faster.
 */
export const setPolicy = commandContract({
  name: 'speakers.set-policy',
  scope: 'meeting',
  confined: true,
  input: floorPolicyView.extend({ meetingId, seen: floorPolicyView }),
  output: z.null(),
  errors: ['speakers.policy-changed'],
});
