import { expect, test } from 'vitest';
import { refersOnlyTo } from './shell-files.ts';

const html =
  '<script src="/_next/static/chunks/0a.js"></script><script>push("static/chunks/1b~c.js")</script>';

test('a page fits the files that were stored with it', () => {
  const known = new Set(['/_next/static/chunks/0a.js', '/_next/static/chunks/1b~c.js']);
  expect(refersOnlyTo(html, known)).toBe(true);
});

test('a page of another build does not, nor does one that names none', () => {
  expect(refersOnlyTo(html, new Set(['/_next/static/chunks/0a.js']))).toBe(false);
  expect(refersOnlyTo('<html></html>', new Set(['/_next/static/chunks/0a.js']))).toBe(false);
});
