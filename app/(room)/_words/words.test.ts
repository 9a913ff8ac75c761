import { describe, expect, test } from 'vitest';
import { type QuestionResult, ruleProfile } from '../../../server/voting/contract.ts';
import { dayText, floorLeftMs, itemLeftMs, readTimer, timeOfDay } from './clock-text.ts';
import { formatFraction, formatShare } from './share.ts';
import { verdictWords } from './verdict.ts';

describe('figures', () => {
  test.each([
    [7333, 'vi', '73,33\u00a0%'],
    [7333, 'en', '73.33%'],
    [5000, 'vi', '50\u00a0%'],
    [667, 'vi', '6,67\u00a0%'],
    [8750, 'en', '87.5%'],
  ])('%i hundredths in %s are %s', (hundredths, locale, text) => {
    expect(formatShare(hundredths, locale)).toBe(text);
  });

  test('a threshold that is no round per cent stays a fraction', () => {
    expect(formatFraction({ numerator: 2, denominator: 3 }, 'vi')).toBe('2/3');
    expect(formatFraction({ numerator: 1, denominator: 2 }, 'vi')).toBe('50\u00a0%');
    expect(formatFraction({ numerator: 4, denominator: 5 }, 'en')).toBe('80%');
  });
});

describe('timers', () => {
  test.each([
    [252_000, '04:12', 'calm'],
    [30_000, '00:30', 'warning'],
    [400, '00:01', 'warning'],
    [-35_000, '+00:35', 'overrun'],
    [3_723_000, '62:03', 'calm'],
  ])('%i ms left reads %s, %s', (left, text, tone) => {
    expect(readTimer(left)).toMatchObject({ text, tone });
  });

  test('a floor runs against its deadline while speaking and stands still while paused', () => {
    const now = Date.parse('2026-12-10T02:00:00Z');
    expect(floorLeftMs({ deadline: '2026-12-10T02:03:00Z', remainingMs: null }, now)).toBe(180_000);
    expect(floorLeftMs({ deadline: null, remainingMs: -5_000 }, now)).toBe(-5_000);
  });

  test('an item not yet begun has no time left to show', () => {
    const item = { startedAt: null, plannedMinutes: 35, spentMs: 0, runningSince: null };
    expect(itemLeftMs(item, 0)).toBeNull();
  });

  test('an item runs down while it is dealt with, and stands still in a break', () => {
    const now = Date.parse('2026-12-10T02:00:00Z');
    const item = { startedAt: '2026-12-10T01:00:00Z', plannedMinutes: 35, spentMs: 600_000 };
    expect(itemLeftMs({ ...item, runningSince: null }, now)).toBe(25 * 60_000);
    const running = { ...item, runningSince: '2026-12-10T01:55:00Z' };
    expect(itemLeftMs(running, now)).toBe(20 * 60_000);
  });

  test('times are those of Việt Nam wherever the device is', () => {
    expect(timeOfDay('2026-12-10T02:31:00Z', 'vi')).toBe('09:31');
    expect(timeOfDay('2026-12-09T17:05:00Z', 'en')).toMatch(/^(00|24):05$/);
    expect(dayText('2026-12-09T18:00:00Z', 'vi')).toBe('10/12/2026');
  });
});

describe('verdict', () => {
  const profile = ruleProfile.parse({
    name: 'UBND',
    version: 1,
    source: '',
    quorum: { numerator: 2, denominator: 3 },
    denominator: 'all',
    threshold: { numerator: 1, denominator: 2 },
    strict: true,
    tie: 'chair-side',
    labels: { for: 'Tán thành', against: 'Không tán thành', abstain: 'Không biểu quyết' },
    changeUntilClosing: true,
  });
  const result: QuestionResult = {
    questionId: 'question',
    counts: { for: 11, against: 2, abstain: 1, invalid: 0, notCast: 0, absent: 1 },
    shares: { for: 7333, against: 1333, abstain: 667, invalid: 0, notCast: 0, absent: 667 },
    denominatorCount: 15,
    carried: true,
    decidedBy: 'threshold',
  };
  test('the demo’s first vote: 11/15 = 73,33 % > 50 %', () => {
    const words = verdictWords(profile, result, 'vi');
    const { count, of, share, sign, threshold } = words;
    expect(`${count}/${of} = ${share} ${sign} ${threshold}`).toBe(
      '11/15 = 73,33\u00a0% > 50\u00a0%',
    );
  });

  test('7 of 15 fails a strict half with ≤, and an inclusive threshold with <', () => {
    const failed = { ...result, carried: false };
    expect(verdictWords(profile, failed, 'vi').sign).toBe('≤');
    expect(verdictWords({ ...profile, strict: false }, failed, 'vi').sign).toBe('<');
  });
});
