import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FloorMicrophone } from '../speakers/contract.ts';
import { floorWith, voiceWith } from '../speakers/testing/samples.ts';
import { type MediaFacts, mediaPlan } from './media-plan.ts';

const floor = (over: Parameters<typeof floorWith>[0]) => floorWith({ personId: 'p1', ...over });

const facts = (over: Partial<MediaFacts>): MediaFacts => ({
  floor: null,
  openedSiteIds: [],
  siteOfSpeaker: new Map(),
  siteIds: ['hall', 'sat'],
  participantIds: ['p1', 'p2', 'p3'],
  remoteIds: ['p1', 'p2'],
  displayIds: [],
  viewers: [],
  closed: null,
  ...over,
});

const heardIn = (plan: ReturnType<typeof mediaPlan>) =>
  [...plan].filter(([, grants]) => grants.publish.includes('microphone')).map(([id]) => id);

describe('media plan', () => {
  test('without the floor nobody may send sound', () => {
    expect(heardIn(mediaPlan(facts({})))).toEqual([]);
  });

  test('a remote speaker is heard from the own device', () => {
    expect(heardIn(mediaPlan(facts({ floor: floor({}) })))).toEqual(['person:p1']);
  });

  test('a speaker in a room is heard through the endpoint of the site', () => {
    const inRoom = { floor: floor({ personId: 'p3', siteId: 'sat' }) };
    const present = { ...inRoom, siteOfSpeaker: new Map([['p3', 'sat']]) };
    expect(heardIn(mediaPlan(facts(present)))).toEqual(['site:sat']);
  });

  test.each([null, 'hall'])('a room that its speaker has left (now at %s) is silent', (now) => {
    const speaker = floor({ personId: 'p3', siteId: 'sat' });
    const left = { floor: speaker, siteOfSpeaker: new Map([['p3', now]]) };
    expect(heardIn(mediaPlan(facts(left)))).toEqual([]);
  });

  test.each(['awaiting-consent', 'closed', 'muted'] as const)('%s means no sound', (microphone) => {
    expect(heardIn(mediaPlan(facts({ floor: floor({ microphone }) })))).toEqual([]);
  });

  test('a device in the hall receives pictures and never sound', () => {
    const viewers = ['person:p3/tablet', 'display:d1/screen'];
    const plan = mediaPlan(facts({ viewers, displayIds: ['d1'] }));
    expect(plan.get('person:p3/tablet')).toEqual({ publish: [], subscribe: ['video'] });
    expect(plan.get('display:d1/screen')).toEqual({ publish: [], subscribe: ['video'] });
  });

  test('a device of somebody who is not of the meeting gets nothing', () => {
    const viewers = ['person:stranger/x', 'display:revoked/screen', 'display:p1/screen'];
    const plan = mediaPlan(facts({ viewers, displayIds: ['d1'] }));
    for (const identity of viewers) expect(plan.has(identity)).toBe(false);
  });

  const exchange = floor({
    voices: [
      voiceWith({ personId: 'p2', role: 'partner' }),
      voiceWith({ personId: 'p3', siteId: 'sat' }),
    ],
  });

  test('both sides of an exchange and an interjection are heard, each where they are', () => {
    const plan = mediaPlan(
      facts({ floor: exchange, siteOfSpeaker: new Map([['p3', 'sat']]), openedSiteIds: ['hall'] }),
    );
    expect(heardIn(plan).sort()).toEqual(['person:p1', 'person:p2', 'site:hall', 'site:sat']);
  });

  test('nobody is heard while the floor is paused, but for opened sites', () => {
    const paused = { ...exchange, state: 'paused' as const };
    expect(heardIn(mediaPlan(facts({ floor: paused, openedSiteIds: ['sat'] })))).toEqual([
      'site:sat',
    ]);
  });

  test('a voice that is muted or was not agreed to is not heard', () => {
    const closed = exchange.voices.map((voice) => ({ ...voice, microphone: 'closed' as const }));
    const asked = { ...exchange, microphone: 'awaiting-consent' as const, voices: closed };
    expect(heardIn(mediaPlan(facts({ floor: asked })))).toEqual([]);
  });

  test('whatever the meeting, only those are heard who were let speak, where they are', () => {
    const site = fc.constantFrom(null, 'hall', 'sat', 'elsewhere');
    const microphone = fc.constantFrom(
      ...(['open', 'closed', 'muted', 'awaiting-consent'] as const satisfies FloorMicrophone[]),
    );
    const person = fc.record({ siteId: site, microphone, nowAt: site });
    const ids = fc.uniqueArray(fc.constantFrom<string>('p1', 'p2', 'p3', 'p4'));
    const opened = fc.uniqueArray(fc.constantFrom('hall', 'sat', 'elsewhere'));
    fc.assert(
      fc.property(
        fc.option(fc.tuple(person, fc.array(person, { maxLength: 2 }))),
        fc.constantFrom('speaking' as const, 'paused' as const),
        fc.record({ participantIds: ids, remoteIds: ids, openedSiteIds: opened }),
        (given, state, rest) => {
          const speakers = given ? [given[0], ...given[1]] : [];
          const named = speakers.map((one, n) => ({ ...one, personId: `p${n + 1}` }));
          const [first, ...others] = named;
          const { siteId = null, microphone = 'closed' } = first ?? {};
          const voices = others.map(({ nowAt: _now, ...one }) => voiceWith(one));
          const heard = heardIn(
            mediaPlan(
              facts({
                ...rest,
                floor: first ? floor({ siteId, microphone, state, voices }) : null,
                siteOfSpeaker: new Map(named.map(({ personId, nowAt }) => [personId, nowAt])),
              }),
            ),
          );
          const speaking = state === 'speaking' ? named : [];
          const may = speaking.flatMap(({ personId, siteId, microphone, nowAt }) => {
            if (microphone !== 'open') return [];
            if (siteId === null) {
              const home = rest.participantIds.includes(personId);
              return home && rest.remoteIds.includes(personId) ? [`person:${personId}`] : [];
            }
            return siteId === nowAt && siteId !== 'elsewhere' ? [`site:${siteId}`] : [];
          });
          const sites = rest.openedSiteIds
            .filter((id) => id !== 'elsewhere')
            .map((id) => `site:${id}`);
          expect(new Set(heard)).toEqual(new Set([...may, ...sites]));
        },
      ),
    );
  });
});
