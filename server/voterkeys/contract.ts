import { z } from 'zod';
import { commandContract, queryContract } from '../kernel/contracts.ts';

/** `device`: made by the browser, cannot be read out. `passkey`: in the device's or a key's safe. */
export const keyKind = z.enum(['device', 'passkey']);

export const keyAlgorithm = z.enum(['ES256', 'RS256']);

/** Bytes in base64url without padding. */
export const bytes64 = z.string().regex(/^[\w-]+$/);

export const voterKeyView = z.object({
  id: z.uuid(),
  kind: keyKind,
  deviceName: z.string(),
  registeredAt: z.iso.datetime(),
  revokedAt: z.iso.datetime().nullable(),
  /** SHA-256 of the public key in hexadecimal, its first 16 digits: what two lists are compared by. */
  print: z.string(),
  /** Passkeys: which credential of the browser it is. */
  credentialId: z.string().nullable(),
  rpId: z.string().nullable(),
});
export type VoterKeyView = z.infer<typeof voterKeyView>;

/** What is needed to check a signature; this is also what an export of evidence holds of a key. */
export const voterKey = z.object({
  id: z.uuid(),
  personId: z.uuid(),
  kind: keyKind,
  algorithm: keyAlgorithm,
  /** SubjectPublicKeyInfo in base64url. */
  publicKey: bytes64,
  credentialId: z.string().nullable(),
  rpId: z.string().nullable(),
  deviceName: z.string(),
  registeredAt: z.iso.datetime(),
  revokedAt: z.iso.datetime().nullable(),
});
export type VoterKey = z.infer<typeof voterKey>;

/**
 * A passkey's answer as it is sent as the value of a signature: JSON of these three, base64url each.
 * Its challenge is SHA-256 of the statement.
 */
export const assertion = z.object({
  authenticatorData: bytes64,
  clientDataJSON: bytes64,
  signature: bytes64,
});

const deviceName = z.string().trim().min(1).max(100);

/**
 * The browser's own key; registering the same one again answers with the same id. Where a person has
 * as many keys as there may be, the device key registered longest ago is revoked.
 */
export const registerDevice = commandContract({
  name: 'voterkeys.register-device',
  scope: 'account',
  /** ECDSA on P-256. */
  input: z.object({ publicKey: bytes64.max(300), deviceName }),
  output: z.object({ keyId: z.uuid() }),
  errors: ['voterkeys.not-a-key', 'voterkeys.key-taken', 'voterkeys.too-many'],
});

/** What the browser needs for making a passkey. */
export const beginPasskey = commandContract({
  name: 'voterkeys.begin-passkey',
  scope: 'account',
  input: z.object({}),
  output: z.object({
    challenge: bytes64,
    rpId: z.string(),
    userId: bytes64,
    userName: z.string(),
    exclude: z.array(z.string()),
  }),
  errors: ['voterkeys.too-many'],
});

const registration = z.object({
  id: bytes64.max(2000),
  rawId: bytes64.max(2000),
  type: z.literal('public-key'),
  response: z.object({ clientDataJSON: bytes64.max(8000), attestationObject: bytes64.max(20_000) }),
  clientExtensionResults: z.object({}),
});

export const finishPasskey = commandContract({
  name: 'voterkeys.finish-passkey',
  scope: 'account',
  input: z.object({ deviceName, registration }),
  output: z.object({ keyId: z.uuid() }),
  errors: [
    'voterkeys.not-begun',
    'voterkeys.not-a-key',
    'voterkeys.key-taken',
    'voterkeys.too-many',
  ],
});

/** Signatures made before stay good; the key signs nothing more. */
export const revokeKey = commandContract({
  name: 'voterkeys.revoke',
  scope: 'account',
  input: z.object({ keyId: z.uuid() }),
  output: z.null(),
  errors: ['voterkeys.unknown-key'],
});

export const myKeys = queryContract({
  name: 'voterkeys.mine',
  scope: 'account',
  input: z.object({}),
  output: z.object({ keys: z.array(voterKeyView) }),
});
