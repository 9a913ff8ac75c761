const algorithm = 'AES-GCM';
const ivBytes = 12;

/** Made on the device and for it: no script can read it out, and no copy of the disk holds it open. */
export function makeKey(): Promise<CryptoKey> {
  return crypto.subtle.generateKey({ name: algorithm, length: 256 }, false, ['encrypt', 'decrypt']);
}

/** A record as it lies on the disk. */
export interface Sealed {
  iv: Uint8Array<ArrayBuffer>;
  data: ArrayBuffer;
}

/** Bound to its name: a record put in another one's place does not open. */
export async function seal(
  key: CryptoKey,
  name: string,
  plain: Uint8Array<ArrayBuffer>,
): Promise<Sealed> {
  const iv = crypto.getRandomValues(new Uint8Array(ivBytes));
  return { iv, data: await crypto.subtle.encrypt(parameters(iv, name), key, plain) };
}

/** Rejects where the record was changed, or is not of this name and key. */
export async function unseal(
  key: CryptoKey,
  name: string,
  { iv, data }: Sealed,
): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await crypto.subtle.decrypt(parameters(iv, name), key, data));
}

function parameters(iv: Uint8Array<ArrayBuffer>, name: string): AesGcmParams {
  return { name: algorithm, iv, additionalData: new TextEncoder().encode(name) };
}
