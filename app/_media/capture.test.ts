import { expect, it } from 'vitest';
import { captureFailure } from './capture.ts';

it.each([
  ['NotAllowedError', 'denied'],
  ['NotFoundError', 'not-found'],
  ['OverconstrainedError', 'not-found'],
  ['NotReadableError', 'in-use'],
  ['SomethingNewError', 'unknown'],
])('names a refusal of the browser: %s is %s', (name, failure) => {
  expect(captureFailure(new DOMException('refused', name))).toBe(failure);
});

it('takes an error of our own for unknown', () => {
  expect(captureFailure(new TypeError('NotAllowedError'))).toBe('unknown');
});
