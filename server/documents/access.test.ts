import { describe, expect, it } from 'vitest';
import { mayBeOnDisplay, type PaperFacts, type PaperReader, rightsOf } from './access.ts';
import { type AccessRule, type AccessSubject, documentStatuses } from './contract.ts';

const now = new Date('2026-12-10T02:00:00.000Z');
const earlier = '2026-12-10T02:00:00.000Z';
const later = '2026-12-10T02:00:01.000Z';

const paper = (facts: Partial<PaperFacts> = {}): PaperFacts => ({
  ...{ status: 'issued', wasIssued: true, rules: null },
  rollMembers: new Map([['roll', ['member', 'panelist']]]),
  ...{ presenterIds: ['presenter'], preparingUnitIds: ['unit'] },
  namedOnly: null,
  ...facts,
});

const person = (personId: string, who: Partial<PaperReader> = {}): PaperReader => ({
  ...{ personId, unitId: 'another unit', role: 'delegate', plans: false, approves: false },
  keepsRecords: false,
  ...who,
});

const delegate = person('delegate');
const substitute = person('substitute', { role: 'substitute' });
const guest = person('guest', { role: 'guest' });
const stranger = person('stranger', { role: null });
const approver = person('approver', { role: null, approves: true });
const authors: Record<string, PaperReader> = {
  chair: person('chair', { role: 'chair', plans: true, approves: true }),
  planner: person('planner', { role: null, plans: true }),
  'presenter of the item': person('presenter'),
  'colleague of the preparing unit': person('colleague', { role: null, unitId: 'unit' }),
};

const rule = (subject: AccessSubject, more: Partial<AccessRule> = {}): AccessRule => ({
  ...{ subject, download: false, print: false, until: null },
  ...more,
});
const everyone = { kind: 'everyone' } as const;
const roll = { kind: 'roll', rollId: 'roll' } as const;

const seenIn = (reader: PaperReader, facts: Partial<PaperFacts> = {}) =>
  documentStatuses.filter((status) => rightsOf(paper({ ...facts, status }), reader, now));

describe('the state of a paper', () => {
  it.each([delegate, substitute, guest])('shows $role only what was issued', (reader) => {
    expect(seenIn(reader)).toEqual(['issued', 'superseded']);
  });

  it('hides a version whose place was taken before it was issued', () => {
    const never = paper({ status: 'superseded', wasIssued: false });
    expect(rightsOf(never, delegate, now)).toBeNull();
    expect(rightsOf(never, person('presenter'), now)).not.toBeNull();
  });

  it.each(Object.entries(authors))('hides nothing from the %s', (_name, reader) => {
    expect(seenIn(reader, { rules: [rule({ kind: 'people', personIds: ['x'] })] })).toEqual(
      documentStatuses,
    );
  });

  it('hides drafts from whoever approves, and nothing that was submitted', () => {
    expect(seenIn(approver)).toEqual(documentStatuses.filter((status) => status !== 'draft'));
  });

  it('shows the records clerk what was approved, to issue it', () => {
    const clerk = person('clerk', { role: null, keepsRecords: true });
    expect(seenIn(clerk)).toEqual(['approved', 'issued', 'superseded', 'withdrawn']);
  });

  it('shows nothing to whoever has no part in the meeting', () => {
    expect(seenIn(stranger)).toEqual([]);
  });

  it('makes nobody without a unit an author of a paper without one', () => {
    const draft = paper({ status: 'draft', preparingUnitIds: [] });
    expect(rightsOf(draft, person('x', { unitId: null }), now)).toBeNull();
  });
});

describe('the rules of a paper', () => {
  const given = (rules: AccessRule[], reader: PaperReader) =>
    rightsOf(paper({ rules }), reader, now);

  it.each([
    ['everyone', everyone, ['delegate', 'guest', 'member', 'panelist']],
    ['a roll', roll, ['member', 'panelist']],
    ['a role', { kind: 'role', role: 'guest' }, ['guest', 'panelist']],
    ['people', { kind: 'people', personIds: ['guest', 'member'] }, ['guest', 'member']],
  ] as const)('give it to %s and to nobody else', (_name, subject, expected) => {
    const people = [delegate, guest, person('member'), person('panelist', { role: 'guest' })];
    const copied: AccessSubject =
      subject.kind === 'people' ? { kind: 'people', personIds: [...subject.personIds] } : subject;
    const seen = people.filter((reader) => given([rule(copied)], reader));
    expect(seen.map(({ personId }) => personId)).toEqual(expected);
  });

  it('never give a draft to anybody', () => {
    const draft = paper({ status: 'draft', rules: [rule(everyone)] });
    expect(rightsOf(draft, delegate, now)).toBeNull();
  });

  it('name nobody who has no part in the meeting, by "everyone"', () => {
    expect(given([rule(everyone)], stranger)).toBeNull();
  });

  it('add up: viewing for all, downloading for the roll', () => {
    const rules = [rule(everyone), rule(roll, { download: true })];
    expect(given(rules, delegate)).toMatchObject({ download: false, print: false });
    expect(given(rules, person('member'))).toMatchObject({ download: true, print: false });
  });

  it('hold until their time and no longer', () => {
    expect(given([rule(everyone, { until: earlier })], delegate)).toBeNull();
    expect(given([rule(everyone, { until: later })], delegate)).toMatchObject({ until: later });
  });

  it('lose with their end the rights that only they gave', () => {
    const rules = [rule(everyone, { until: earlier, download: true }), rule(everyone)];
    expect(given(rules, delegate)).toMatchObject({ download: false, until: null });
  });
});

describe('the hall display', () => {
  it('carries issued papers for all, and nothing else', () => {
    const carried = documentStatuses.filter((status) => mayBeOnDisplay(paper({ status }), now));
    expect(carried).toEqual(['issued']);
    expect(mayBeOnDisplay(paper({ rules: [rule(roll)] }), now)).toBe(false);
    expect(mayBeOnDisplay(paper({ rules: [rule(everyone)] }), now)).toBe(true);
    expect(mayBeOnDisplay(paper({ rules: [rule(everyone, { until: earlier })] }), now)).toBe(false);
  });
});
