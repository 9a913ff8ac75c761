import { describe, expect, test } from 'vitest';
import { isEnough, type MeasuredTrial } from './judge.ts';
import { decibels } from './listen.ts';

describe('what is enough for a meeting', () => {
  const limits: [MeasuredTrial, number, number][] = [
    ['camera', 10, 9],
    ['microphone', -45, -46],
    ['echo', 12, 13],
    ['speed', 2_000, 1_999],
    ['clock', -5_000, -5_001],
  ];
  test.each(limits)('%s: %d is, %d is not', (trial, enough, tooLittle) => {
    expect(isEnough(trial, enough)).toBe(true);
    expect(isEnough(trial, tooLittle)).toBe(false);
  });
});

test('loudness is told in dB below full scale', () => {
  expect(decibels(new Float32Array([1, -1, 1, -1]))).toBeCloseTo(0);
  expect(decibels(new Float32Array([0.1, -0.1]))).toBeCloseTo(-20);
  expect(decibels(new Float32Array(8))).toBe(-100);
});
