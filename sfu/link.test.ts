import { describe, expect, test } from 'vitest';
import { linkOf } from './link.ts';

describe('link', () => {
  test('is unknown while nothing runs over it', () => {
    expect(linkOf([])).toBeNull();
  });

  test('is as good as the worst of what runs over it', () => {
    expect(linkOf([10, 8])).toBe('good');
    expect(linkOf([10, 7])).toBe('weak');
    expect(linkOf([5])).toBe('weak');
    expect(linkOf([10, 4])).toBe('bad');
  });
});
