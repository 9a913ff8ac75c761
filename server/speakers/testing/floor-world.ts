import { z } from 'zod';
import type { LiveEvent } from '../../../app/_sync/feed-events.ts';
import { reduceSpeakers } from '../../../app/_sync/reducers/speakers.ts';
import type { Result } from '../../kernel/result.ts';
import type { SpeakersChange } from '../change-rules.ts';
import * as contract from '../contract.ts';
import { eventsOf } from '../events.ts';
import * as floorRules from '../floor-rules.ts';
import { countsAsSpoken, type PlacingFacts } from '../placing-rules.ts';
import * as requestRules from '../request-rules.ts';
import * as rules from '../rules.ts';
import * as voiceRules from '../voice-rules.ts';
import { asAsked, now as start } from './samples.ts';

export const people = ['p0', 'p1', 'p2', 'p3', 'p4', 'p5'] as const;
/** Of these, the first two sit in rooms; the others are at home and have to consent once. */
const rooms: Record<string, string> = { p0: 'hall', p1: 'sat' };

const payloads = {
  'speakers.requests-changed': z.object({
    requests: contract.speakRequestView.extend(looseIds()).array(),
    cause: contract.requestsCause,
  }),
};

/** Ids in these tests are short words. */
function looseIds() {
  return {
    ...{ id: z.string(), personId: z.string(), itemId: z.string().nullable() },
    ...{ toPersonId: z.string().nullable(), parentId: z.string().nullable() },
    siteId: z.string().nullable(),
  };
}

function liveEvents(change: SpeakersChange, at: string): LiveEvent[] {
  const base = { seq: 0, at };
  return eventsOf(change).map(({ name, payload }): LiveEvent => {
    if (name === contract.requestsChanged.name) {
      const told = payloads['speakers.requests-changed'].parse(payload);
      return { ...base, name: 'speakers.requests-changed', payload: told };
    }
    if (name === contract.floorChanged.name && change.floor) {
      return { ...base, name: 'speakers.floor-changed', payload: change.floor };
    }
    if (name === contract.policyChanged.name && change.policy) {
      return { ...base, name: 'speakers.policy-changed', payload: { policy: change.policy } };
    }
    const openedSiteIds = change.openedSiteIds ?? [];
    return { ...base, name: 'speakers.sites-opened', payload: { openedSiteIds } };
  });
}

const empty: contract.SpeakersPart = {
  ...{ requests: [], floor: null, policy: asAsked, openedSiteIds: [] },
};

/** A meeting's floor as the server keeps it, beside a screen that only knows the events. */
export class FloorWorld {
  readonly lines = new Map<string, contract.SpeakRequestView>();
  readonly asked = new Set<string>();
  readonly consented = new Set<string>();
  /** Milliseconds for which each line's person was heard, counted from outside. */
  readonly heardMs = new Map<string, number>();
  screen = empty;
  present = empty;
  inSession = true;
  readonly causes = new Set<string>();
  changedLines = 0;
  #now = start;
  #ids = 0;

  get now(): Date {
    return this.#now;
  }

  id(): string {
    this.#ids += 1;
    // Ids come in no order of time.
    return `r${((this.#ids * 7919) % 100_003).toString().padStart(6, '0')}`;
  }

  /** What the store gives to a decision: lines that wait and lines that are called. */
  state(): contract.SpeakersPart {
    const requests = [...this.lines.values()].filter(
      ({ state }) => state === 'waiting' || state === 'called',
    );
    return { ...this.present, requests };
  }

  placing(order = this.present.policy.order): PlacingFacts {
    const over = [...this.lines.values()].filter(({ state }) => state === 'spoken');
    return {
      order,
      spoken: new Set(over.filter(countsAsSpoken).map(({ personId }) => personId)),
      units: new Map(people.map((id, n) => [id, n % 3])),
      people: new Map(people.map((id, n) => [id, people.length - n])),
    };
  }

  facts(personId: string) {
    const siteId = rooms[personId] ?? null;
    const consentNeeded = siteId === null && !this.consented.has(personId);
    const { inSession, now } = this;
    return { inSession, currentItemId: 'item', now, present: true, siteId, consentNeeded };
  }

  pass(ms: number): void {
    const { floor } = this.present;
    if (floor?.state === 'speaking') {
      const partner = floor.voices.some(({ role }) => role === 'partner');
      for (const one of [floor, ...floor.voices]) {
        const answers = one === floor && partner;
        if (one.microphone === 'awaiting-consent' || answers) continue;
        const id = one.requestId ?? '';
        this.heardMs.set(id, (this.heardMs.get(id) ?? 0) + ms);
      }
    }
    this.#now = new Date(this.#now.getTime() + ms);
  }

  /** Carries out what was decided, on the server and on the screen. */
  settle(decided: Result<SpeakersChange, string>): boolean {
    if (!decided.ok) return false;
    const change = decided.value;
    for (const { cause, requests } of change.lines) {
      this.causes.add(cause);
      this.changedLines += requests.length;
      for (const line of requests) this.lines.set(line.id, line);
    }
    const { floor, policy, openedSiteIds } = change;
    if (floor) this.causes.add(floor.cause);
    if (floor) this.present = { ...this.present, floor: floor.floor };
    if (policy) this.present = { ...this.present, policy };
    if (openedSiteIds) this.present = { ...this.present, openedSiteIds };
    for (const event of liveEvents(change, this.now.toISOString())) {
      this.screen = reduceSpeakers(this.screen, event);
    }
    return true;
  }

  ask(personId: string, kind: contract.RequestKind, toPersonId: string, parentId: string | null) {
    const parent = (parentId && this.lines.get(parentId)) || null;
    const to = kind === 'question' ? toPersonId : null;
    const ask = { id: this.id(), personId, kind, topic: 'Kinh phí', toPersonId: to, parentId };
    const facts = { ...this.facts(personId), toParticipant: to !== null, parent };
    const decided = requestRules.decideRequest(this.state(), ask, facts, this.placing());
    if (this.settle(decided)) this.asked.add(ask.id);
  }

  grant(personId: string, requestId: string | null, seenRequestId: string | null) {
    const grant = {
      ...{ newRequestId: this.id(), personId, requestId, limitSeconds: null },
      seenRequestId,
    };
    const facts = this.facts(personId);
    this.settle(rules.decideGrant(this.state(), grant, facts, this.placing()));
  }

  openExchange(requestId: string, personId: string, seenVoices: string[]) {
    const opening = { newRequestId: this.id(), requestId, personId, seenVoices };
    this.settle(voiceRules.decideOpenExchange(this.state(), opening, this.facts(personId)));
  }

  openInterjection(requestId: string, personId: string) {
    const opening = { newRequestId: this.id(), requestId, personId };
    this.settle(voiceRules.decideOpenInterjection(this.state(), opening, this.facts(personId)));
  }

  consent(personId: string, requestId: string) {
    const { floor } = this.present;
    const decided = floorRules.decideConsent(floor, requestId, personId, this.now);
    if (this.settle(decided)) this.consented.add(personId);
  }

  needed(): Set<string> {
    return new Set(people.filter((id) => this.facts(id).consentNeeded));
  }

  /** The item or the session ends. */
  silence() {
    const change = rules.decideSilence(this.state(), this.now, this.placing());
    this.settle({ ok: true, value: change });
  }
}
