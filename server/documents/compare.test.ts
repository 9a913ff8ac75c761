import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareTexts } from './compare.ts';

const compared = (from: string, to: string) => {
  const result = compareTexts(from, to);
  if (!result.ok) throw new Error(result.code);
  return result.value;
};
const joined = (from: string, to: string, without: 'added' | 'removed') =>
  compared(from, to)
    .parts.filter(({ kind }) => kind !== without)
    .map(({ text }) => text)
    .join('');

describe('two versions', () => {
  it('are told apart by whole Vietnamese words', () => {
    expect(compared('mức hỗ trợ tối đa', 'mức hỗ trợ tối thiểu').parts).toEqual([
      { kind: 'same', text: 'mức hỗ trợ tối ' },
      { kind: 'removed', text: 'đa' },
      { kind: 'added', text: 'thiểu' },
    ]);
  });

  it('can be put together again from what was found, word for word', () => {
    const text = fc
      .array(fc.constantFrom('kinh phí', 'đề tài', '\n', '1.250', 'ƯDCN', '. '), { maxLength: 40 })
      .map((words) => words.join(' '));
    fc.assert(
      fc.property(text, text, (from, to) => {
        expect(joined(from, to, 'added')).toBe(from);
        expect(joined(from, to, 'removed')).toBe(to);
      }),
    );
  });

  it('that are longer than anybody reads are refused', () => {
    expect(compareTexts('a '.repeat(150_000), 'b '.repeat(150_000))).toMatchObject({
      code: 'documents.too-long-to-compare',
    });
  });
});
