import { describe, expect, test } from 'vitest';
import { type VoteStatus, voteStatuses } from './contract.ts';
import { decideStep, type Step } from './life.ts';

const allowed: Record<Step, readonly VoteStatus[]> = {
  pause: ['open'],
  resume: ['paused'],
  close: ['open', 'paused'],
  count: ['closed'],
  announce: ['counted'],
  annul: ['prepared', 'open', 'paused', 'closed', 'counted', 'announced'],
};

describe.each(Object.entries(allowed))('%s', (step, from) => {
  test.each(voteStatuses)('from %s', (status) => {
    const known: Record<string, Step> = {
      ...{ pause: 'pause', resume: 'resume', close: 'close' },
      ...{ count: 'count', announce: 'announce', annul: 'annul' },
    };
    const decided = decideStep(status, known[step] ?? 'pause');
    expect(decided.ok).toBe(from.includes(status));
  });
});

test('a vote that is not there takes no step', () => {
  expect(decideStep(undefined, 'close')).toMatchObject({ ok: false, code: 'voting.wrong-step' });
});

test('from closed to announced it goes over the count', () => {
  const counted = decideStep('closed', 'count');
  expect(counted).toMatchObject({ ok: true, value: 'counted' });
  expect(decideStep('counted', 'announce')).toMatchObject({ ok: true, value: 'announced' });
});
