import { hash, verify } from '@node-rs/argon2';

/** Argon2id as OWASP advises: 19 MiB, two passes, one lane; some 30 ms on a thread of the pool. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Keyboards differ in how they compose Vietnamese letters; the same password is the same text. */
const normalised = (password: string) => password.normalize('NFKC');

export function hashPassword(password: string): Promise<string> {
  return hash(normalised(password), cost);
}

export function verifyPassword(stored: string, password: string): Promise<boolean> {
  return verify(stored, normalised(password));
}

let decoy: Promise<string> | undefined;

/** Costs what a verification costs and is never right, so that time does not tell who has an account. */
export async function verifyNobody(password: string): Promise<false> {
  decoy ??= hashPassword(crypto.randomUUID());
  await verifyPassword(await decoy, password);
  return false;
}
