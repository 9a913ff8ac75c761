import { createPrivateKey, generateKeyPairSync, randomUUID, sign } from 'node:crypto';
import type { Database } from '../../../db/client.ts';
import { voterKey } from '../../../db/schema/voterkeys.ts';
import { ballotStatement } from '../../../server/voting/statement.ts';

/** A voter's device key, in a shape that goes from one process to another. */
export interface DeviceKey {
  keyId: string;
  /** PKCS #8 in base64url. */
  privateKey: string;
}

/** Keys as devices register them, written at once: registering is not what is measured. */
export async function giveKeys(
  db: Database,
  personIds: readonly string[],
): Promise<Map<string, DeviceKey>> {
  const registeredAt = new Date(Date.now() - 60_000);
  const made = personIds.map((personId) => {
    const pair = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
    const spki = pair.publicKey.export({ format: 'der', type: 'spki' });
    const pkcs8 = pair.privateKey.export({ format: 'der', type: 'pkcs8' });
    const key = { keyId: randomUUID(), privateKey: pkcs8.toString('base64url') };
    return { personId, key, publicKey: spki.toString('base64url') };
  });
  await db.insert(voterKey).values(
    made.map(({ personId, key, publicKey }) => ({
      ...{ id: key.keyId, personId, kind: 'device' as const, algorithm: 'ES256' as const },
      ...{ publicKey, deviceName: 'Chrome · Windows', registeredAt },
    })),
  );
  return new Map(made.map(({ personId, key }) => [personId, key]));
}

type Ballot = Pick<
  Parameters<typeof ballotStatement>[0],
  'content' | 'meetingId' | 'personId' | 'voteId'
>;

/** ECDSA P-256 with SHA-256, r and s of 32 bytes each, as browsers sign. */
export function signStatement({ privateKey }: DeviceKey, statement: string): string {
  const der = Buffer.from(privateKey, 'base64url');
  const key = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
  const value = sign('sha256', Buffer.from(statement), { key, dsaEncoding: 'ieee-p1363' });
  return value.toString('base64url');
}

/** Signs a voter's own ballot as the browser does. */
export function signBallot(key: DeviceKey, ballot: Ballot) {
  const nonce = randomUUID();
  const statement = ballotStatement({ ...ballot, castById: ballot.personId, nonce });
  return { keyId: key.keyId, nonce, value: signStatement(key, statement) };
}
