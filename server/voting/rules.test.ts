import { describe, expect, test } from 'vitest';
import type { RuleProfile, VoteStatus } from './contract.ts';
import { oneAnswer } from './one-answer.ts';
import { type CastingFacts, decideCast, decideOpen, type OpeningFacts } from './rules.ts';
import { committeeProfile, questionId } from './testing/figures.ts';

describe('opening a vote', () => {
  const vote = { status: 'prepared', itemId: 'item', profile: committeeProfile } as const;
  const facts: OpeningFacts = {
    ...{ inSession: true, currentItemId: 'item', openVoteId: null },
    ...{ members: 15, present: 10 },
  };

  test('needs exactly the quorum: 10 of 15 is enough', () => {
    expect(decideOpen(vote, facts)).toEqual({ ok: true, value: null });
  });

  test.each([
    { members: 15, present: 9, needed: 10, missing: 1 },
    { members: 15, present: 0, needed: 10, missing: 10 },
    { members: 0, present: 0, needed: 1, missing: 1 },
  ])('is blocked with $present of $members, and says how many are missing', (figures) => {
    const { members, ...params } = figures;
    expect(decideOpen(vote, { ...facts, members, present: figures.present })).toEqual({
      ok: false,
      code: 'voting.no-quorum',
      params,
    });
  });

  test.each([
    { code: 'voting.not-prepared', vote: { ...vote, status: 'open' as const }, more: {} },
    { code: 'voting.not-prepared', vote: { ...vote, status: 'closed' as const }, more: {} },
    { code: 'voting.not-prepared', vote: null, more: {} },
    { code: 'voting.not-in-session', vote, more: { inSession: false } },
    { code: 'voting.not-current-item', vote, more: { currentItemId: 'another' } },
    { code: 'voting.not-current-item', vote, more: { currentItemId: null } },
    { code: 'voting.another-open', vote, more: { openVoteId: 'another' } },
  ])('is refused with $code: $more', ({ code, vote: asked, more }) => {
    expect(decideOpen(asked, { ...facts, ...more })).toMatchObject({ ok: false, code });
  });
});

const voteAs = (
  status: VoteStatus,
  profile: Partial<RuleProfile> = {},
  questions = [{ id: questionId, title: 'Nội dung', documentId: null }],
) => ({
  ...{ status, questions, form: 'questions' as const, candidates: [], seats: 0 },
  profile: { ...committeeProfile, ...profile },
});

describe('casting a ballot', () => {
  const now = new Date('2026-12-10T02:20:00.000Z');
  const content = oneAnswer(questionId, 'for');
  const ballot = { voteId: 'vote', personId: 'p', content, signed: true, code: 'ABCD2345', now };
  const facts: CastingFacts = {
    ...{ vote: voteAs('open'), presentNow: true, lastRevision: 0 },
    elector: { presentAtOpening: true, channel: 'device' },
  };

  test('gives a receipt for the first revision, then for the next one', () => {
    expect(decideCast(ballot, facts)).toEqual({
      ok: true,
      value: {
        ...{ voteId: 'vote', personId: 'p', content, signed: true, code: 'ABCD2345', revision: 1 },
        ...{ channel: 'device' },
        castAt: now.toISOString(),
      },
    });
    const changed = decideCast(ballot, { ...facts, lastRevision: 1 });
    expect(changed).toMatchObject({ value: { revision: 2 } });
  });

  test.each([
    { code: 'voting.not-open', more: { vote: null } },
    { code: 'voting.not-open', more: { vote: voteAs('prepared') } },
    { code: 'voting.not-open', more: { vote: voteAs('closed') } },
    { code: 'voting.not-on-roll', more: { elector: null } },
    {
      code: 'voting.not-on-roll',
      more: { elector: { presentAtOpening: false, channel: 'device' } },
    },
    {
      code: 'voting.not-on-roll',
      more: { elector: { presentAtOpening: true, channel: 'paper' } },
    },
    { code: 'voting.not-open', more: { vote: voteAs('open', { secrecy: 'secret' }) } },
    { code: 'voting.wrong-content', more: { vote: voteAs('open', { abstention: true }, []) } },
    { code: 'voting.not-present', more: { presentNow: false } },
    {
      code: 'voting.cannot-change',
      more: { lastRevision: 1, vote: voteAs('open', { changeUntilClosing: false }) },
    },
  ] as const)('is refused with $code: $more', ({ code, more }) => {
    expect(decideCast(ballot, { ...facts, ...more })).toMatchObject({ ok: false, code });
  });
});
