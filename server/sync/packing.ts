import { promisify } from 'node:util';
import { gzip, gzipSync } from 'node:zlib';

export type Packed = Uint8Array<ArrayBuffer>;

const packedLater = promisify(gzip);

/** Made once for many readers: each gets the same bytes, and nobody serialises them again. */
export const pack = async (value: unknown): Promise<Packed> =>
  new Uint8Array(await packedLater(JSON.stringify(value)));

/** For what must not be overtaken by anything while it is packed, and is small. */
export const packAtOnce = (value: unknown): Packed =>
  new Uint8Array(gzipSync(JSON.stringify(value), { level: 1 }));
