import { expect, test } from 'vitest';
import { decideKeep, type OfflineFacts } from './rules.ts';

const paper: OfflineFacts = {
  status: 'issued',
  rights: { download: true },
  watermark: false,
  pdfSha256: 'a',
};

test('an issued paper that may be downloaded may be stored', () => {
  expect(decideKeep(paper)).toBe('keep');
});

test.each([
  [{ status: 'draft' }, 'not-issued'],
  [{ status: 'superseded' }, 'not-issued'],
  [{ status: 'withdrawn' }, 'not-issued'],
  [{ rights: { download: false } }, 'may-not-download'],
  [{ watermark: true }, 'watermark'],
  [{ pdfSha256: null }, 'has-no-pages'],
] as const)('with %o it may not', (change, reason) => {
  expect(decideKeep({ ...paper, ...change })).toBe(reason);
});
