import fc from 'fast-check';
import { expect, test } from 'vitest';
import { minutesOf, secondsOf } from './speaking-limits.ts';

const limits = { speech: 300, question: 90, 'point-of-order': 60, answer: 600 };

test('limits are typed in minutes, with a comma or a point', () => {
  expect(minutesOf(limits)).toEqual({
    speech: '5',
    question: '1,5',
    'point-of-order': '1',
    answer: '10',
  });
  expect(secondsOf({ ...minutesOf(limits), speech: ' 2.5 ' })?.speech).toBe(150);
});

test.each(['', 'năm', '0', '0,4', '121', '-3', '1e9', 'Infinity'])('%j is no limit', (typed) => {
  expect(secondsOf({ ...minutesOf(limits), answer: typed })).toBeNull();
});

test('whole minutes and tenths of them come back as they were', () => {
  const seconds = fc.integer({ min: 5, max: 1200 }).map((tenths) => tenths * 6);
  fc.assert(
    fc.property(seconds, (speech) => {
      expect(secondsOf(minutesOf({ ...limits, speech }))?.speech).toBe(speech);
    }),
  );
});
