import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalJson as serverText } from '../../server/kernel/canonical.ts';
import { fromBase64url, toBase64url } from './base64url.ts';
import { canonicalJson } from './canonical.ts';

test('a browser signs the same text as the server checks', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(canonicalJson(value)).toBe(serverText(value));
    }),
  );
});

test('bytes come back from their text', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      const text = toBase64url(bytes);
      expect(text).toBe(Buffer.from(bytes).toString('base64url'));
      expect([...fromBase64url(text)]).toEqual([...bytes]);
    }),
  );
});
