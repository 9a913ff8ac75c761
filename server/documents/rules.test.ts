import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { announcements, decideShow, decideWho, type Showing } from './rules.ts';

const paper = { id: 'paper', status: 'issued', pages: 18 } as const;

describe('who may show', () => {
  const by = { personId: 'p', moderator: false, presentsCurrentItem: false };

  it('are the presenter of the current item, the chair and the secretary', () => {
    expect(decideWho(by, true)).toMatchObject({ code: 'documents.not-presenter' });
    expect(decideWho({ ...by, presentsCurrentItem: true }, true).ok).toBe(true);
    expect(decideWho({ ...by, moderator: true }, true).ok).toBe(true);
  });

  it('show while the session lasts, not after it', () => {
    expect(decideWho({ ...by, moderator: true }, false)).toMatchObject({
      code: 'documents.not-in-session',
    });
  });
});

const by = { byPersonId: 'p', presenterId: null };

describe('what may be shown', () => {
  it('are the pages that the paper has', () => {
    fc.assert(
      fc.property(fc.integer({ min: -3, max: 40 }), (page) => {
        expect(decideShow(paper, page, by).ok).toBe(page >= 1 && page <= paper.pages);
      }),
    );
  });

  it('is issued', () => {
    expect(decideShow({ ...paper, status: 'approved' }, 1, by)).toMatchObject({
      code: 'documents.not-issued',
    });
  });
});

describe('what is announced', () => {
  const showing = (documentId: string, onlyFor: string[] | null, page = 1): Showing => ({
    shown: { documentId, page, ...by },
    onlyFor,
  });
  const of = fc
    .tuple(
      fc.constantFrom('a', 'b'),
      fc.option(fc.subarray(['x', 'y', 'z'])),
      fc.integer({ min: 1, max: 3 }),
    )
    .map(([documentId, onlyFor, page]) => showing(documentId, onlyFor, page));
  const audiences = new Map<string, readonly string[] | null>();
  /** A paper has one audience, whatever is done with it. */
  const settled = ({ shown, onlyFor }: Showing) => {
    const known = audiences.get(shown.documentId);
    if (known === undefined) audiences.set(shown.documentId, onlyFor);
    return { shown, onlyFor: known === undefined ? onlyFor : known };
  };

  it('leaves everybody with what they may see, and nobody with anything else', () => {
    fc.assert(
      fc.property(fc.array(fc.option(of), { maxLength: 12 }), (steps) => {
        audiences.clear();
        const screens = new Map<string, unknown>(['x', 'y', 'z', 'w'].map((id) => [id, null]));
        let before: Showing | null = null;
        for (const step of steps) {
          const after = step && settled(step);
          for (const { shown, onlyFor } of announcements(before, after)) {
            for (const id of onlyFor ?? screens.keys()) screens.set(id, shown);
          }
          before = after;
          for (const [id, screen] of screens) {
            const mine = after && (after.onlyFor?.includes(id) ?? true) ? after.shown : null;
            expect(screen).toEqual(mine);
          }
        }
      }),
    );
  });

  it('is nothing about a limited paper to anybody else, when its page is turned', () => {
    const announced = announcements(showing('a', ['x']), showing('a', ['x'], 2));
    expect(announced).toEqual([showing('a', ['x'], 2)]);
  });

  it('is nothing at all where nothing was shown and nothing is', () => {
    expect(announcements(null, null)).toEqual([]);
  });
});
