import { expect, test } from 'vitest';
import { makeKey, seal, unseal } from './cipher.ts';

const plain = new TextEncoder().encode('Tờ trình số 215/TTr-SKHCN');

test('what is sealed opens again under its name', async () => {
  const key = await makeKey();
  const sealed = await seal(key, 'page/1', plain);
  expect(await unseal(key, 'page/1', sealed)).toEqual(plain);
});

test('it does not open under another name, another key or with a bit changed', async () => {
  const key = await makeKey();
  const sealed = await seal(key, 'page/1', plain);
  await expect(unseal(key, 'page/2', sealed)).rejects.toThrow();
  await expect(unseal(await makeKey(), 'page/1', sealed)).rejects.toThrow();
  const changed = new Uint8Array(sealed.data.slice(0));
  changed[0] = (changed[0] ?? 0) ^ 1;
  await expect(unseal(key, 'page/1', { ...sealed, data: changed.buffer })).rejects.toThrow();
});

test('the same text is never sealed the same way, and the key cannot be read out', async () => {
  const key = await makeKey();
  const [first, second] = [await seal(key, 'a', plain), await seal(key, 'a', plain)];
  expect(first.iv).not.toEqual(second.iv);
  expect(new Uint8Array(first.data)).not.toEqual(new Uint8Array(second.data));
  await expect(crypto.subtle.exportKey('raw', key)).rejects.toThrow();
});
