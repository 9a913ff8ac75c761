import { beforeEach, describe, expect, test } from 'vitest';
import { createPresenting, type Presenter, type Showing } from './presenting.ts';

const page = { documentId: 'paper', page: 3 };
const stroke = (id: string) => ({ id, colour: 'red' as const, points: [{ x: 0.5, y: 0.5 }] });
const presenter: Presenter = { personId: 'presenter', reader: 'participant' };
const secretary: Presenter = { personId: 'secretary', reader: 'moderator' };
const delegate: Presenter = { personId: 'delegate', reader: 'participant' };
const at = { x: 0.1, y: 0.2 };

let showing: Showing | null;
let nowMs: number;
let presenting: ReturnType<typeof createPresenting>;

beforeEach(() => {
  nowMs = 0;
  const shown = { ...page, byPersonId: 'secretary', presenterId: 'presenter' };
  showing = { shown, onlyFor: null };
  presenting = createPresenting(
    async () => showing,
    () => new Date(nowMs),
  );
});

const turnTo = (to: number | null) => {
  showing = showing && to !== null ? { ...showing, shown: { ...showing.shown, page: to } } : null;
  presenting.happened([showing?.shown ?? null]);
};

describe('the pointer', () => {
  test('is taken from whoever the page is shown for, from chair and secretary, from nobody else', async () => {
    expect(await presenting.point(presenter, { ...page, at })).toBe(showing);
    expect(await presenting.point(secretary, { ...page, at })).toBe(showing);
    expect(await presenting.point(delegate, { ...page, at })).toBeNull();
  });

  test('is taken on the shown page only, and only while something is shown', async () => {
    expect(await presenting.point(presenter, { ...page, page: 4, at })).toBeNull();
    turnTo(4);
    expect(await presenting.point(presenter, { ...page, at })).toBeNull();
    expect(await presenting.point(presenter, { ...page, page: 4, at })).toBe(showing);
    turnTo(null);
    expect(await presenting.point(presenter, { ...page, page: 4, at })).toBeNull();
  });

  test('is not taken from whoever may not see the page', async () => {
    if (showing) showing = { ...showing, onlyFor: ['presenter'] };
    expect(await presenting.point(secretary, { ...page, at })).toBeNull();
    expect(await presenting.point(presenter, { ...page, at })).toBe(showing);
  });

  test('is taken twenty times a second, and always when it goes', async () => {
    const taken = [];
    for (let sent = 0; sent < 30; sent += 1) {
      taken.push(await presenting.point(presenter, { ...page, at }));
    }
    expect(taken.filter((one) => one !== null)).toHaveLength(20);
    expect(await presenting.point(presenter, { ...page, at: null })).toBe(showing);
    nowMs = 1_000;
    expect(await presenting.point(presenter, { ...page, at })).toBe(showing);
  });
});

describe('marks', () => {
  test('are given to whoever comes later, until they are wiped out', async () => {
    const { answer } = await presenting.mark(presenter, { ...page, stroke: stroke('a') });
    expect(answer).toEqual({ ok: true });
    await presenting.mark(secretary, { ...page, stroke: stroke('b') });
    const viewer = { personId: 'delegate', reader: 'participant' as const };
    expect(await presenting.marksFor(viewer)).toMatchObject({
      ...page,
      strokes: [{ id: 'a' }, { id: 'b' }],
    });
    await presenting.clear(presenter, page);
    expect(await presenting.marksFor(viewer)).toEqual({ ...page, strokes: [] });
  });

  test('of somebody who shows nothing are refused', async () => {
    const { answer, to } = await presenting.mark(delegate, { ...page, stroke: stroke('a') });
    expect({ answer, to }).toEqual({ answer: { ok: false, code: 'not-showing' }, to: null });
    expect(await presenting.clear(delegate, page)).toEqual({ answer, to });
  });

  test('go with the page, and do not come back with it', async () => {
    await presenting.mark(presenter, { ...page, stroke: stroke('a') });
    turnTo(4);
    turnTo(3);
    const display = { personId: null, reader: 'display' as const };
    expect(await presenting.marksFor(display)).toEqual({ ...page, strokes: [] });
  });

  test('are not given to whoever may not see the page', async () => {
    await presenting.mark(presenter, { ...page, stroke: stroke('a') });
    if (showing) showing = { ...showing, onlyFor: ['presenter'] };
    presenting.happened([]);
    expect(await presenting.marksFor({ personId: 'delegate', reader: 'participant' })).toBeNull();
    expect(await presenting.marksFor({ personId: null, reader: 'display' })).toBeNull();
    expect(
      await presenting.marksFor({ personId: 'presenter', reader: 'participant' }),
    ).not.toBeNull();
  });

  test('of one page are three hundred at most', async () => {
    for (let drawn = 0; drawn < 300; drawn += 1) {
      nowMs += 100;
      await presenting.mark(presenter, { ...page, stroke: stroke(String(drawn)) });
    }
    nowMs += 1_000;
    const { answer } = await presenting.mark(presenter, { ...page, stroke: stroke('more') });
    expect(answer).toEqual({ ok: false, code: 'too-many' });
  });
});
