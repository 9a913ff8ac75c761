import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import { voterKey } from '../../db/schema/voterkeys.ts';
import type { Viewer } from '../../server/kernel/viewer.ts';
import { type Hall, seedHall } from './hall.ts';
import { accepted } from './hall-actions.ts';
import { type ScratchProduct, scratchProduct } from './scratch.ts';

let product: ScratchProduct;
let hall: Hall;
const key = z.object({ keyId: z.uuid() });
const list = z.object({
  keys: z.array(z.object({ id: z.uuid(), revokedAt: z.string().nullable(), print: z.string() })),
});

beforeAll(async () => {
  product = await scratchProduct({ effects: false });
});
afterAll(() => product.drop());
beforeEach(async () => {
  hall = await seedHall(product.db, 2);
});

function newKey(namedCurve = 'P-256'): string {
  const { publicKey } = generateKeyPairSync('ec', { namedCurve });
  return publicKey.export({ format: 'der', type: 'spki' }).toString('base64url');
}

const register = (publicKey: string, viewer: Viewer | null = hall.chair) =>
  product.run('voterkeys.register-device', { publicKey, deviceName: 'Chrome · Windows' }, viewer);

const keysOf = async (viewer: Viewer) =>
  list.parse(accepted(await product.query('voterkeys.mine', {}, viewer))).keys;

test('the same key is registered once, also when two windows do so at the same moment', async () => {
  const publicKey = newKey();
  const answers = await Promise.all([register(publicKey), register(publicKey)]);
  const again = key.parse(accepted(await register(publicKey)));
  expect(answers).toContainEqual({ ok: true, value: again });
  expect(await keysOf(hall.chair)).toMatchObject([{ id: again.keyId, revokedAt: null }]);
});

test('a key belongs to one person for ever, also when it was revoked', async () => {
  const publicKey = newKey();
  const { keyId } = key.parse(accepted(await register(publicKey)));
  expect(await register(publicKey, hall.secretary)).toMatchObject({ code: 'voterkeys.key-taken' });
  const revoke = (viewer: Viewer) => product.run('voterkeys.revoke', { keyId }, viewer);
  expect(await revoke(hall.secretary)).toMatchObject({ code: 'voterkeys.unknown-key' });
  accepted(await revoke(hall.chair));
  expect(await revoke(hall.chair)).toMatchObject({ code: 'voterkeys.unknown-key' });
  expect(await register(publicKey)).toMatchObject({ code: 'voterkeys.key-taken' });
  const [kept] = await keysOf(hall.chair);
  expect(kept?.revokedAt).not.toBeNull();
  expect(await keysOf(hall.secretary)).toEqual([]);
});

test('what is no key for signing is refused, and nobody has keys without bound', async () => {
  for (const wrong of ['AAAA', newKey('P-384')]) {
    expect(await register(wrong)).toMatchObject({ code: 'voterkeys.not-a-key' });
  }
  for (let made = 0; made < 30; made += 1) accepted(await register(newKey()));
  const inUse = (await keysOf(hall.chair)).filter(({ revokedAt }) => revokedAt === null);
  expect(inUse).toHaveLength(20);
  expect(await register(newKey(), null)).toMatchObject({ code: 'unauthenticated' });
});

test('a new device takes the place of the one registered longest ago, never that of a passkey', async () => {
  const passkey = {
    ...{ id: randomUUID(), personId: hall.chair.personId, kind: 'passkey' as const },
    ...{ algorithm: 'ES256' as const, publicKey: newKey(), deviceName: 'iPad' },
    ...{ credentialId: 'AAAA', rpId: 'localhost', registeredAt: product.clock.now() },
  };
  await product.db.insert(voterKey).values(passkey);
  const ids: string[] = [];
  for (let made = 0; made < 20; made += 1) {
    product.clock.advance(1000);
    ids.push(key.parse(accepted(await register(newKey()))).keyId);
  }
  const keys = await keysOf(hall.chair);
  const revoked = keys.filter(({ revokedAt }) => revokedAt !== null).map(({ id }) => id);
  expect(revoked).toEqual(ids.slice(0, 1));
});

test('whoever has as many passkeys as there may be is told so', async () => {
  const passkeys = Array.from({ length: 20 }, () => ({
    ...{ id: randomUUID(), personId: hall.chair.personId, kind: 'passkey' as const },
    ...{ algorithm: 'ES256' as const, publicKey: newKey(), deviceName: 'iPad' },
    ...{ credentialId: 'AAAA', rpId: 'localhost', registeredAt: product.clock.now() },
  }));
  await product.db.insert(voterKey).values(passkeys);
  expect(await register(newKey())).toMatchObject({ code: 'voterkeys.too-many' });
});

test('a passkey answers the challenge that was given to this person, in time and once', async () => {
  const registration = {
    ...{ id: 'AAAA', rawId: 'AAAA', type: 'public-key', clientExtensionResults: {} },
    response: { clientDataJSON: 'AAAA', attestationObject: 'AAAA' },
  };
  const finish = () =>
    product.run('voterkeys.finish-passkey', { deviceName: 'iPad', registration }, hall.chair);
  expect(await finish()).toMatchObject({ code: 'voterkeys.not-begun' });
  accepted(await product.run('voterkeys.begin-passkey', {}, hall.chair));
  expect(await finish()).toMatchObject({ code: 'voterkeys.not-a-key' });
  accepted(await product.run('voterkeys.begin-passkey', {}, hall.chair));
  product.clock.advance(5 * 60_000 + 1);
  expect(await finish()).toMatchObject({ code: 'voterkeys.not-begun' });
  expect(await keysOf(hall.chair)).toEqual([]);
});
