import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PaperFacts, PaperReader } from './access.ts';
import { documentStatuses } from './contract.ts';
import { movedOrder, type Placed } from './order-rules.ts';
import { type DocumentAction, documentActions } from './review-contract.ts';
import { actionsOf, decideStep, mayAddTo } from './workflow-rules.ts';

const paper = (facts: Partial<PaperFacts> = {}): PaperFacts => ({
  ...{ status: 'draft', wasIssued: false, rules: null, rollMembers: new Map() },
  ...{ presenterIds: ['presenter'], preparingUnitIds: ['unit'] },
  namedOnly: null,
  ...facts,
});

const person = (who: Partial<PaperReader> = {}): PaperReader => ({
  ...{ personId: 'somebody', unitId: 'another unit', role: 'delegate', plans: false },
  ...{ approves: false, keepsRecords: false },
  ...who,
});
const secretary = person({ role: 'secretary', plans: true });
const approver = person({ role: null, approves: true });
const clerk = person({ role: null, keepsRecords: true });
const author = person({ role: null, unitId: 'unit' });

const at = (
  status: PaperFacts['status'],
  more: { newest?: boolean; meetingOver?: boolean } = {},
) => ({
  ...{ paper: paper({ status, wasIssued: status === 'issued' }), newest: true, meetingOver: false },
  ...more,
});

describe('what may be done next', () => {
  const table: [string, PaperReader, Partial<Record<PaperFacts['status'], DocumentAction[]>>][] = [
    [
      'the unit that wrote it',
      author,
      {
        draft: ['edit', 'move', 'remove', 'replace', 'submit', 'set-access'],
        submitted: ['move', 'set-access'],
        returned: ['edit', 'move', 'replace', 'submit', 'set-access'],
        approved: ['move', 'set-access'],
        issued: ['replace'],
        withdrawn: ['replace'],
      },
    ],
    ['who approves', approver, { submitted: ['approve', 'return'], approved: ['return'] }],
    ['the records clerk', clerk, { approved: ['issue'] }],
    [
      'the secretary',
      secretary,
      {
        draft: ['edit', 'move', 'remove', 'replace', 'submit', 'set-access'],
        submitted: ['move', 'set-access', 'see-openings'],
        returned: ['edit', 'move', 'replace', 'submit', 'set-access', 'see-openings'],
        approved: ['move', 'issue', 'set-access', 'see-openings'],
        issued: ['move', 'replace', 'withdraw', 'set-access', 'see-openings'],
        superseded: ['see-openings'],
        withdrawn: ['replace', 'see-openings'],
      },
    ],
    ['a delegate', person(), {}],
  ];

  it.each(table)('for %s', (_name, actor, expected) => {
    for (const status of documentStatuses) {
      const may = actionsOf(documentActions, at(status), actor);
      expect([status, may]).toEqual([status, expected[status] ?? []]);
    }
  });

  it('of an older version is withdrawing it, where it is still issued', () => {
    const older = { newest: false };
    expect(actionsOf(documentActions, at('issued', older), secretary)).toEqual([
      'withdraw',
      'see-openings',
    ]);
    expect(actionsOf(documentActions, at('draft', older), author)).toEqual([]);
  });

  it('is nothing once the meeting is over', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...documentStatuses),
        fc.constantFrom(...documentActions.filter((action) => action !== 'see-openings')),
        fc.constantFrom(author, approver, clerk, secretary),
        (status, action, actor) => {
          expect(decideStep(action, at(status, { meetingOver: true }), actor).ok).toBe(false);
        },
      ),
    );
  });
});

it('papers are added by who plans, presents the item, or is of its unit', () => {
  const item = { presenterIds: ['presenter'], preparingUnitId: 'unit' };
  expect(mayAddTo(item, secretary)).toBe(true);
  expect(mayAddTo(item, author)).toBe(true);
  expect(mayAddTo(item, person({ personId: 'presenter' }))).toBe(true);
  expect(mayAddTo(item, person())).toBe(false);
  expect(mayAddTo(null, author)).toBe(false);
  expect(mayAddTo(null, secretary)).toBe(true);
  expect(mayAddTo({ ...item, preparingUnitId: null }, person({ unitId: null }))).toBe(false);
});

describe('moving a paper', () => {
  const placed = fc
    .array(fc.constantFrom('1', '2', null), { minLength: 1, maxLength: 9 })
    .map((items) =>
      items.map((itemId, rank) => ({ id: `p${rank}`, lineageId: `l${rank}`, itemId, rank })),
    );

  it('puts it where it was asked to be, and keeps the order of all others', () => {
    fc.assert(
      fc.property(
        placed,
        fc.nat(),
        fc.constantFrom('1', '2', null),
        fc.option(fc.nat()),
        (papers, which, itemId, beforeIndex) => {
          const moved = papers[which % papers.length];
          const others = papers.filter((one) => one !== moved && one.itemId === itemId);
          const before =
            beforeIndex === null ? undefined : others[beforeIndex % others.length || 0];
          if (!moved) return;
          const to = { lineageId: moved.lineageId, itemId, beforeId: before?.id ?? null };
          const changes = new Map(movedOrder(papers, to).map((one) => [one.lineageId, one]));
          const after = papers
            .map((one) => ({ ...one, ...changes.get(one.lineageId) }))
            .sort((a, b) => a.rank - b.rank);
          const names = (list: readonly Placed[]) => list.map(({ lineageId }) => lineageId);
          expect(names(after.filter((one) => one.lineageId !== moved.lineageId))).toEqual(
            names(papers.filter((one) => one !== moved)),
          );
          const inItem = names(after.filter((one) => one.itemId === itemId));
          const place = inItem.indexOf(moved.lineageId);
          expect(inItem[place + 1]).toBe(before?.lineageId);
          expect(new Set(after.map(({ rank }) => rank)).size).toBe(papers.length);
        },
      ),
    );
  });
});
