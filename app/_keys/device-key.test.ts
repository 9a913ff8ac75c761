import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { verifyStatement } from '../../server/voterkeys/signatures.ts';
import { ensureKey, type Register, signWith } from './device-key.ts';
import { memoryKeyStore } from './key-store.ts';

const accepting = (): Register & { asked: string[] } => {
  const asked: string[] = [];
  const register: Register = async (publicKey) => {
    asked.push(publicKey);
    return { ok: true, value: { keyId: randomUUID() } };
  };
  return Object.assign(register, { asked });
};

const registeredAt = '2026-12-10T01:00:00.000Z';

test('what a device key signs is what the server checks', async () => {
  const key = await ensureKey(memoryKeyStore(), accepting());
  if (!key) throw new Error('no key');
  const value = await signWith(key, 'Tán thành');
  const known = {
    ...({ kind: 'device', algorithm: 'ES256', publicKey: key.publicKey } as const),
    ...{ rpId: null, registeredAt, revokedAt: null },
  };
  expect(verifyStatement(known, 'Tán thành', value)).toBe(true);
  expect(verifyStatement(known, 'Không tán thành', value)).toBe(false);
});

test('no script reads the private half out', async () => {
  const key = await ensureKey(memoryKeyStore(), accepting());
  if (!key) throw new Error('no key');
  expect(key.pair.privateKey.extractable).toBe(false);
  await expect(crypto.subtle.exportKey('pkcs8', key.pair.privateKey)).rejects.toThrow();
});

test('a key is made and registered once, and again after the server was out of reach', async () => {
  const store = memoryKeyStore();
  expect(await ensureKey(store, async () => ({ ok: false, code: 'unreachable' }))).toBeNull();
  const register = accepting();
  const first = await ensureKey(store, register);
  expect(await ensureKey(store, register)).toBe(await store.read());
  expect(register.asked).toEqual([first?.publicKey]);
});

test('a key that was revoked before it was registered here gives way to a new one', async () => {
  const store = memoryKeyStore();
  await ensureKey(store, async () => ({ ok: false, code: 'unreachable' }));
  const old = (await store.read())?.publicKey;
  const register: Register = async (publicKey) =>
    publicKey === old
      ? { ok: false, code: 'voterkeys.key-taken' }
      : { ok: true, value: { keyId: randomUUID() } };
  const made = await ensureKey(store, register);
  expect(made?.keyId).toBeTruthy();
  expect(made?.publicKey).not.toBe(old);
});
