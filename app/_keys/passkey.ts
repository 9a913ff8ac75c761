import {
  browserSupportsWebAuthn,
  startAuthentication,
  startRegistration,
} from '@simplewebauthn/browser';
import type { InputOf, OutputOf } from '../../server/transport/contract.ts';
import { sha256, toBase64url, utf8 } from './base64url.ts';
import type { OwnPasskey } from './key-store.ts';

export const passkeysWork = () => browserSupportsWebAuthn();

/** Makes a passkey for what the server asked; throws where the person or the device says no. */
export async function makePasskey(
  asked: OutputOf<'voterkeys.begin-passkey'>,
): Promise<InputOf<'voterkeys.finish-passkey'>['registration']> {
  const made = await startRegistration({
    optionsJSON: {
      challenge: asked.challenge,
      rp: { id: asked.rpId, name: 'Diên Hồng' },
      user: { id: asked.userId, name: asked.userName, displayName: asked.userName },
      pubKeyCredParams: [
        { type: 'public-key', alg: -7 },
        { type: 'public-key', alg: -257 },
      ],
      excludeCredentials: asked.exclude.map((id) => ({ id, type: 'public-key' })),
      authenticatorSelection: { residentKey: 'preferred', userVerification: 'preferred' },
      attestation: 'none',
    },
  });
  return {
    id: made.id,
    rawId: made.rawId,
    type: 'public-key',
    response: {
      clientDataJSON: made.response.clientDataJSON,
      attestationObject: made.response.attestationObject,
    },
    clientExtensionResults: {},
  };
}

/** The passkey's answer to the statement's hash, as the server reads it. */
export async function signWithPasskey(passkey: OwnPasskey, statement: string): Promise<string> {
  const { response } = await startAuthentication({
    optionsJSON: {
      challenge: toBase64url(await sha256(utf8(statement))),
      rpId: passkey.rpId,
      allowCredentials: [{ id: passkey.credentialId, type: 'public-key' }],
      userVerification: 'preferred',
    },
  });
  const { authenticatorData, clientDataJSON, signature } = response;
  return JSON.stringify({ authenticatorData, clientDataJSON, signature });
}
