import type { FloorPolicyView, FloorView, SpeakRequestView, VoiceView } from '../contract.ts';
import type { PlacingFacts } from '../placing-rules.ts';

export const now = new Date('2026-12-10T02:00:00.000Z');
export const at = (seconds: number) => new Date(now.getTime() + seconds * 1000).toISOString();

export const requestLine = (over: Partial<SpeakRequestView>): SpeakRequestView => ({
  id: 'r',
  personId: 'p',
  itemId: 'item',
  state: 'waiting',
  kind: 'speech',
  topic: '',
  toPersonId: null,
  parentId: null,
  order: 0,
  requestedAt: at(0),
  calledAt: null,
  endedAt: null,
  siteId: null,
  spokenMs: null,
  ...over,
});

export const floorWith = (over: Partial<FloorView>): FloorView => ({
  requestId: 'r0',
  personId: 'p0',
  itemId: 'item',
  kind: 'speech',
  parentId: null,
  siteId: null,
  state: 'speaking',
  microphone: 'open',
  grantedAt: at(0),
  limitSeconds: 300,
  deadline: at(300),
  remainingMs: null,
  spokenMs: 0,
  runningSince: at(0),
  voices: [],
  ...over,
});

export const voiceWith = (over: Partial<VoiceView>): VoiceView => ({
  personId: 'p9',
  siteId: null,
  role: 'interjection',
  microphone: 'open',
  requestId: 'r9',
  since: at(0),
  spokenMs: 0,
  runningSince: at(0),
  held: null,
  ...over,
});

export const asAsked: FloorPolicyView = {
  order: 'asked',
  limits: { speech: 300, question: 60, 'point-of-order': 90, answer: 180 },
};

export const placingAs = (
  order: PlacingFacts['order'],
  over: Partial<PlacingFacts> = {},
): PlacingFacts => ({ order, spoken: new Set(), units: new Map(), people: new Map(), ...over });
