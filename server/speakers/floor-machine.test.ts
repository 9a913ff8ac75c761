import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { waitingRequests } from '../../app/_sync/speaking-order.ts';
import { mediaPlan } from '../media/media-plan.ts';
import {
  floorCause,
  type RequestKind,
  requestsCause,
  type SpeakingOrder,
  type SpeakRequestView,
} from './contract.ts';
import { decideExtend, decidePause, decideResume } from './floor-rules.ts';
import { waitingList } from './order.ts';
import { decideMove, decidePolicy, decideWithdraw } from './request-rules.ts';
import { decideEnd, decideReturn } from './rules.ts';
import { FloorWorld, people } from './testing/floor-world.ts';
import { asAsked } from './testing/samples.ts';
import {
  decideCloseSite,
  decideEndVoice,
  decideMute,
  decideOpenSite,
  decideUnmute,
} from './voice-rules.ts';

const orders: SpeakingOrder[] = ['asked', 'never-spoken', 'unit', 'rank', 'chair'];
const kinds: RequestKind[] = ['speech', 'question', 'point-of-order', 'answer'];
const names = [
  ...['ask', 'ask', 'ask', 'withdraw', 'move', 'grant', 'grant', 'pause', 'resume', 'extend'],
  ...['end', 'consent', 'consent', 'exchange', 'end-exchange', 'interject', 'end-interjection'],
  ...[
    'end-exchange',
    'end-interjection',
    'exchange',
    'interject',
    'mute',
    'mute',
    'unmute',
    'unmute',
  ],
  ...['open-site', 'close-site', 'policy', 'suspend', 'next-item', 'return'],
] as const;

/** One press of one person, who may look at a screen that is some presses old. */
const step = fc.record({
  name: fc.constantFrom(...names),
  actor: fc.constantFrom(...people),
  target: fc.constantFrom(...people),
  moderator: fc.boolean(),
  pick: fc.nat(50),
  lag: fc.constantFrom(0, 0, 0, 1, 3),
  ms: fc.nat(400_000),
});
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

type Seen = FloorWorld['present'] & { waiting: SpeakRequestView[] };

const presses = (one: typeof step) => fc.array(one, { minLength: 1, maxLength: 80, size: 'max' });

const seenBy = (world: FloorWorld): Seen => ({
  ...world.present,
  waiting: waitingRequests(world.screen.requests),
});

const endings = { partner: 'exchange-ended', interjection: 'interjection-ended' } as const;

function press(world: FloorWorld, step: Step, seen: Seen): void {
  const { actor, target, pick } = step;
  const by = { personId: actor, moderator: step.moderator };
  const state = world.state();
  const { floor } = state;
  const requestId = seen.floor?.requestId ?? 'none';
  const line = seen.waiting[pick % Math.max(1, seen.waiting.length)]?.id ?? 'none';
  const parents = [...world.lines.keys()];
  const parent = parents[pick % Math.max(1, parents.length)] ?? null;
  const speakers = floor ? [floor, ...floor.voices] : [];
  const heard = speakers[pick % 4]?.personId ?? target;
  const ending = (role: 'partner' | 'interjection') =>
    ({ requestId, role, missing: 'missing', cause: endings[role] }) as const;
  const does: Record<Step['name'], () => unknown> = {
    ask: () =>
      world.ask(actor, kinds[pick % 4] ?? 'speech', target, pick % 4 === 3 ? parent : null),
    withdraw: () => world.settle(decideWithdraw(state, line, by)),
    move: () => {
      const before =
        pick % 5 === 0 ? null : (seen.waiting[(pick * 7) % seen.waiting.length]?.id ?? null);
      world.settle(decideMove(state, line, before));
    },
    grant: () => {
      const chosen = seen.waiting.find(({ id }) => id === line);
      const own = pick % 3 === 0 ? (chosen?.id ?? null) : null;
      const person = own ? (chosen?.personId ?? target) : target;
      world.grant(person, own, seen.floor?.requestId ?? null);
    },
    pause: () => world.settle(decidePause(floor, requestId, world.now)),
    resume: () => world.settle(decideResume(floor, requestId, world.now, world.needed())),
    extend: () => world.settle(decideExtend(floor, requestId, 60, world.now)),
    end: () => world.settle(decideEnd(state, requestId, by, world.now, world.placing())),
    return: () => world.settle(decideReturn(state, requestId, world.now, world.placing())),
    consent: () => world.consent(actor, requestId),
    exchange: () =>
      world.openExchange(requestId, target, seen.floor?.voices.map((one) => one.personId) ?? []),
    'end-exchange': () => world.settle(decideEndVoice(state, ending('partner'), by, world.now)),
    interject: () => world.openInterjection(requestId, target),
    'end-interjection': () =>
      world.settle(decideEndVoice(state, ending('interjection'), by, world.now)),
    mute: () => world.settle(decideMute(floor, heard, world.now)),
    unmute: () => world.settle(decideUnmute(floor, heard, world.needed().has(heard), world.now)),
    'open-site': () =>
      world.settle(
        decideOpenSite(state, pick % 2 ? 'hall' : 'sat', {
          inSession: world.inSession,
          siteIds: ['hall', 'sat'],
        }),
      ),
    'close-site': () => world.settle(decideCloseSite(state, pick % 2 ? 'hall' : 'sat')),
    policy: () => {
      const order = orders[pick % orders.length] ?? 'asked';
      const change = { policy: { ...asAsked, order }, seen: seen.policy };
      world.settle(decidePolicy(state, change, world.placing(order)));
    },
    suspend: () => {
      world.inSession = !world.inSession;
      if (!world.inSession) world.silence();
    },
    'next-item': () => world.silence(),
  };
  does[step.name]();
}

function heardNow(world: FloorWorld): string[] {
  const { floor, openedSiteIds } = world.present;
  const plan = mediaPlan({
    closed: null,
    ...{ floor, openedSiteIds, siteIds: ['hall', 'sat'], viewers: [], displayIds: [] },
    displayIds: [],
    participantIds: people,
    remoteIds: people.slice(2),
    siteOfSpeaker: new Map(people.map((id) => [id, world.facts(id).siteId])),
  });
  return [...plan].filter(([, { publish }]) => publish.includes('microphone')).map(([id]) => id);
}

function checkFloor(world: FloorWorld): void {
  const { floor, openedSiteIds } = world.present;
  const voices = floor?.voices ?? [];
  const speakers = floor ? [floor, ...voices] : [];
  const roles = voices.map(({ role }) => role);
  expect(new Set(roles).size, 'one of each role').toBe(roles.length);
  expect(new Set(speakers.map((one) => one.personId)).size, 'one role each').toBe(speakers.length);
  if (!world.inSession) expect([floor, openedSiteIds]).toEqual([null, []]);
  const silent = floor?.state !== 'speaking';
  const besides = new Set(openedSiteIds.map((id) => `site:${id}`));
  const others = heardNow(world).filter((identity) => !besides.has(identity));
  expect(others.length).toBeLessThanOrEqual(silent ? 0 : 1 + voices.length);
  for (const one of speakers)
    if (floor?.state === 'paused') expect(['closed', 'muted']).toContain(one.microphone);
  if (floor) expect(floor.deadline === null).toBe(floor.remainingMs !== null);
  const live = speakers.map((one) => one.requestId).sort();
  const called = [...world.lines.values()].filter(({ state }) => state === 'called');
  expect(called.map(({ id }) => id).sort(), 'called lines are those who are heard').toEqual(live);
}

const next: Record<SpeakRequestView['state'], SpeakRequestView['state'][]> = {
  waiting: ['waiting', 'called', 'withdrawn'],
  // Back where it was, or gone where nobody had asked for it.
  called: ['called', 'spoken', 'waiting', 'withdrawn'],
  spoken: ['spoken'],
  withdrawn: ['withdrawn'],
};

function checkLines(world: FloorWorld, before: ReadonlyMap<string, SpeakRequestView>): void {
  for (const id of world.asked) expect(world.lines.has(id), 'no request is lost').toBe(true);
  for (const [id, { state }] of before) {
    expect(next[state], 'a line only goes on').toContain(world.lines.get(id)?.state);
  }
  for (const { id, state, spokenMs, calledAt, endedAt } of world.lines.values()) {
    if (state !== 'spoken') continue;
    expect(spokenMs, 'time with the floor').toBe(world.heardMs.get(id) ?? 0);
    expect([calledAt, endedAt]).not.toContain(null);
  }
}

/** The screen, which knows nothing but the events, and the server's store. */
function checkScreen(world: FloorWorld): void {
  const { screen, present } = world;
  const told = { floor: screen.floor, policy: screen.policy, sites: screen.openedSiteIds };
  expect(told).toEqual({
    ...{ floor: present.floor, policy: present.policy },
    sites: present.openedSiteIds,
  });
  const stored = [...world.lines.values()];
  const ids = (lines: readonly SpeakRequestView[]) => lines.map(({ id }) => id);
  expect(ids(waitingRequests(screen.requests))).toEqual(ids(waitingList(stored)));
  const byId = new Map(screen.requests.map((line) => [line.id, line]));
  for (const line of stored) expect(byId.get(line.id)).toEqual(line);
}

test('what is pressed here brings about everything that can happen', () => {
  const causes = new Set<string>();
  for (const steps of fc.sample(presses(step), { seed: 4, numRuns: 200 })) {
    const world = new FloorWorld();
    for (const one of steps) {
      world.pass(one.ms);
      press(world, one, seenBy(world));
    }
    for (const cause of world.causes) causes.add(cause);
  }
  const possible = [...requestsCause.options, ...floorCause.options];
  expect([...causes].sort()).toEqual([...new Set(possible)].sort());
});

describe('the floor, whoever presses what and whenever', () => {
  test('keeps its promises after every press, and silence takes everything back', () => {
    fc.assert(
      fc.property(presses(step), (steps) => {
        const world = new FloorWorld();
        const seen = [seenBy(world)];
        for (const one of steps) {
          world.pass(one.ms);
          const before = new Map(world.lines);
          press(world, one, seen[Math.max(0, seen.length - 1 - one.lag)] ?? seenBy(world));
          checkFloor(world);
          checkLines(world, before);
          checkScreen(world);
          seen.push(seenBy(world));
        }
        world.silence();
        expect(world.present).toMatchObject({ floor: null, openedSiteIds: [] });
        expect(heardNow(world)).toEqual([]);
        const left = [...world.lines.values()].filter(({ state }) => state === 'called');
        expect(left).toEqual([]);
      }),
      { numRuns: 250 },
    );
  }, 60_000);

  test('where the chair moves nobody, the list is as the meeting orders its speakers', () => {
    const unmoved = step.filter(({ name }) => name !== 'move' && name !== 'policy');
    const tiers = ['point-of-order', 'answer', 'question speech'];
    const order = fc.constantFrom<SpeakingOrder>('asked', 'never-spoken', 'unit', 'rank');
    fc.assert(
      fc.property(order, presses(unmoved), (order, steps) => {
        const world = new FloorWorld();
        const change = { policy: { ...asAsked, order }, seen: world.present.policy };
        world.settle(decidePolicy(world.state(), change, world.placing(order)));
        for (const one of steps) {
          world.pass(one.ms + 1);
          press(world, one, seenBy(world));
        }
        const { spoken, units, people: ranks } = world.placing();
        const keyOf = ({ kind, personId, requestedAt }: SpeakRequestView) => {
          const tier = tiers.findIndex((names) => names.includes(kind));
          const by = {
            ...{ asked: 0, chair: 0, 'never-spoken': spoken.has(personId) ? 1 : 0 },
            ...{ unit: units.get(personId) ?? 9, rank: ranks.get(personId) ?? 9 },
          };
          return [tier, tier === 2 ? by[order] : 0, requestedAt].join(' ');
        };
        const keys = waitingList([...world.lines.values()]).map(keyOf);
        expect(keys).toEqual([...keys].sort());
      }),
      { numRuns: 100 },
    );
  });
});
