import { describe, expect, it } from 'vitest';
import { mayBeOnDisplay, maySee, type PaperFacts, type PaperReader } from './access.ts';
import { documentView } from './contract.ts';

const statuses = documentView.shape.status.options;

const delegate: PaperReader = { personId: 'delegate', unitId: 'their unit', moderator: false };
const member: PaperReader = { personId: 'member', unitId: 'their unit', moderator: false };
const insiders: Record<string, PaperReader> = {
  'chair or secretary': { personId: 'chair', unitId: null, moderator: true },
  'presenter of the item': { personId: 'presenter', unitId: null, moderator: false },
  'colleague of the preparing unit': { personId: 'other', unitId: 'unit', moderator: false },
};

const paper = (facts: Partial<PaperFacts>): PaperFacts => ({
  status: 'issued',
  onlyMembers: null,
  presenterIds: ['presenter'],
  preparingUnitId: 'unit',
  ...facts,
});

describe('a delegate', () => {
  it('sees issued papers and those superseded since, and nothing else', () => {
    const seen = statuses.filter((status) => maySee(paper({ status }), delegate));
    expect(seen).toEqual(['issued', 'superseded']);
  });

  it('sees a paper limited to a roll only as a member of it', () => {
    const limited = paper({ onlyMembers: ['member'] });
    expect(maySee(limited, delegate)).toBe(false);
    expect(maySee(limited, member)).toBe(true);
  });

  it('does not see a limited draft, even as a member of the roll', () => {
    expect(maySee(paper({ status: 'draft', onlyMembers: ['member'] }), member)).toBe(false);
  });

  it('without a unit is nobody of a paper without a preparing unit', () => {
    const draft = paper({ status: 'draft', preparingUnitId: null });
    expect(maySee(draft, { ...delegate, unitId: null })).toBe(false);
  });
});

describe.each(Object.entries(insiders))('the %s', (_name, reader) => {
  it('sees the paper in every state and whatever it is limited to', () => {
    for (const status of statuses) {
      expect(maySee(paper({ status, onlyMembers: [] }), reader)).toBe(true);
    }
  });
});

describe('the hall display', () => {
  it('carries issued papers for all, and nothing else', () => {
    const carried = statuses.filter((status) => mayBeOnDisplay({ status, onlyMembers: null }));
    expect(carried).toEqual(['issued']);
    expect(mayBeOnDisplay({ status: 'issued', onlyMembers: ['member'] })).toBe(false);
  });
});
