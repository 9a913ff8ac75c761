import { open } from 'node:fs/promises';
import { fileTypeFromFile } from 'file-type';
import type { FormatName } from './media-types.ts';

/** What the first bytes tell; `zip` and `ole` are containers that have to be looked into. */
export type Container =
  | { kind: 'zip' }
  | { kind: 'ole' }
  | { kind: 'markup' }
  | { kind: 'format'; format: FormatName }
  /** `actual`: its usual ending, where it is known. */
  | { kind: 'other'; actual: string };

const beginnings: readonly [string, Container][] = [
  ['504b0304', { kind: 'zip' }],
  ['d0cf11e0a1b11ae1', { kind: 'ole' }],
  ['89504e470d0a1a0a', { kind: 'format', format: 'png' }],
  ['ffd8ff', { kind: 'format', format: 'jpeg' }],
  ['49492a00', { kind: 'format', format: 'tiff' }],
  ['4d4d002a', { kind: 'format', format: 'tiff' }],
];

/** What a file is by its content; its name is not asked. */
export async function detect(path: string): Promise<Container> {
  const start = await firstBytes(path, 4096);
  const hex = start.toString('hex', 0, 16);
  const found = beginnings.find(([beginning]) => hex.startsWith(beginning));
  if (found) return found[1];
  const text = start
    .toString('utf8')
    .replace(/^\uFEFF/, '')
    .trimStart();
  if (/^%PDF-\d/.test(text)) return { kind: 'format', format: 'pdf' };
  if (start.toString('latin1', 0, 4) === 'RIFF' && start.toString('latin1', 8, 12) === 'WEBP')
    return { kind: 'format', format: 'webp' };
  // Browsers run what is in HTML and SVG.
  if (/^<(\?xml|!doctype|!--|html|svg|head|body|script)/i.test(text)) return { kind: 'markup' };
  const type = await fileTypeFromFile(path);
  return { kind: 'other', actual: type?.ext ?? '' };
}

async function firstBytes(path: string, count: number): Promise<Buffer> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(count), 0, count, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}
