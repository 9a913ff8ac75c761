import { describe, expect, test } from 'vitest';
import { newCode } from './rules.ts';

describe('the code of a new document type', () => {
  test('is its name in plain letters', () => {
    expect(newCode('Đề án, Dự thảo', new Set())).toBe('de-an-du-thao');
  });

  test('gets a number where another type has it', () => {
    expect(newCode('Báo cáo', new Set(['bao-cao', 'bao-cao-2']))).toBe('bao-cao-3');
  });

  test('is there even for a name without letters', () => {
    expect(newCode('…', new Set())).toBe('loai');
  });
});
