import { expect, it } from 'vitest';
import { hashPassword, verifyNobody, verifyPassword } from './password.ts';

it('a password is known again, another one is not', async () => {
  const stored = await hashPassword('đường lên non xa');
  expect(stored).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(await verifyPassword(stored, 'đường lên non xa')).toBe(true);
  expect(await verifyPassword(stored, 'đường lên non xạ')).toBe(false);
});

it('a password is known again from a keyboard that composes letters in another way', async () => {
  const stored = await hashPassword('đường lên non'.normalize('NFC'));
  expect(await verifyPassword(stored, 'đường lên non'.normalize('NFD'))).toBe(true);
});

it('nobody is never right', async () => {
  expect(await verifyNobody('đường lên non')).toBe(false);
});
