import { expect, test } from 'vitest';
import { sourceFiles } from './source-files.ts';

test('identifiers made in a browser are made without what plain HTTP lacks', () => {
  const secureOnly = sourceFiles().filter(
    ({ path, text }) => path.startsWith('app/') && /^[^/*]*\bcrypto\.(randomUUID)\(/m.test(text),
  );
  expect(secureOnly.map(({ path }) => path)).toEqual([]);
});
