import { randomBytes } from 'node:crypto';
import {
  type AccountContext,
  type Command,
  defineAccountCommand,
} from '../kernel/define-command.ts';
import { fail, ok } from '../kernel/result.ts';
import { addresseesOf } from '../organisation/queries.ts';
import { mayKeepKeys } from './access.ts';
import * as contract from './contract.ts';
import { passkeyOf, type RelyingParty } from './passkeys.ts';
import { mostKeys, readPublicKey } from './signatures.ts';
import {
  addKey,
  countInUse,
  findByPublicKey,
  loadKeys,
  revoke,
  revokeOldestDevice,
  saveChallenge,
  takeChallenge,
} from './store.ts';

const challengeMs = 5 * 60_000;

type NewKey = Omit<Parameters<typeof addKey>[1], 'id' | 'personId' | 'registeredAt'>;

/** Adds a key that nobody has; the same person's own key is found again, a revoked one is not. */
async function register({ tx, viewer, now, newId }: AccountContext, key: NewKey) {
  const known = await findByPublicKey(tx, key.publicKey);
  if (known) {
    const own = known.personId === viewer.personId && known.revokedAt === null;
    return own ? ok({ keyId: known.id }) : fail('voterkeys.key-taken');
  }
  if ((await countInUse(tx, viewer.personId)) >= mostKeys) {
    // Nobody counts the browsers they ever signed in with; a passkey was added on purpose.
    const gaveWay = key.kind === 'device' && (await revokeOldestDevice(tx, viewer.personId, now));
    if (!gaveWay) return fail('voterkeys.too-many');
  }
  const id = newId();
  const added = await addKey(tx, { ...key, id, personId: viewer.personId, registeredAt: now });
  return added ? ok({ keyId: id }) : fail('voterkeys.key-taken');
}

const registerDevice = defineAccountCommand(contract.registerDevice, {
  access: mayKeepKeys,
  async run(context, { publicKey, deviceName }) {
    if (readPublicKey(publicKey)?.asymmetricKeyType !== 'ec') return fail('voterkeys.not-a-key');
    return register(context, { kind: 'device', algorithm: 'ES256', publicKey, deviceName });
  },
});

function beginPasskey(party: RelyingParty): Command {
  return defineAccountCommand(contract.beginPasskey, {
    access: mayKeepKeys,
    async run({ tx, viewer, now }) {
      const { personId } = viewer;
      if ((await countInUse(tx, personId)) >= mostKeys) return fail('voterkeys.too-many');
      const challenge = randomBytes(32).toString('base64url');
      const expiresAt = new Date(now.getTime() + challengeMs);
      await saveChallenge(tx, { personId, challenge, expiresAt });
      const keys = await loadKeys(tx, [personId]);
      return ok({
        ...{ challenge, rpId: party.id },
        userId: Buffer.from(personId).toString('base64url'),
        userName: (await addresseesOf(tx, [personId])).get(personId)?.name ?? personId,
        exclude: keys.flatMap(({ credentialId, revokedAt }) =>
          credentialId !== null && revokedAt === null ? [credentialId] : [],
        ),
      });
    },
  });
}

function finishPasskey(party: RelyingParty): Command {
  return defineAccountCommand(contract.finishPasskey, {
    access: mayKeepKeys,
    async run(context, { deviceName, registration }) {
      const challenge = await takeChallenge(context.tx, context.viewer.personId, context.now);
      if (!challenge) return fail('voterkeys.not-begun');
      const made = await passkeyOf(registration, challenge, party);
      if (!made || !readPublicKey(made.publicKey)) return fail('voterkeys.not-a-key');
      return register(context, { ...made, kind: 'passkey', rpId: party.id, deviceName });
    },
  });
}

const revokeKey = defineAccountCommand(contract.revokeKey, {
  access: mayKeepKeys,
  async run({ tx, viewer, now }, { keyId }) {
    const revoked = await revoke(tx, viewer.personId, keyId, now);
    return revoked ? ok(null) : fail('voterkeys.unknown-key');
  },
});

export function voterKeyCommands(party: RelyingParty): readonly Command[] {
  return [registerDevice, beginPasskey(party), finishPasskey(party), revokeKey];
}
