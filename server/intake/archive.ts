import yauzl from 'yauzl';
import { fail, ok, type Result } from '../kernel/result.ts';
import { crc32 } from './crc.ts';

const MB = 1024 * 1024;

/** What an archive may unpack to, shared with the archives inside of it. */
export interface UnpackBudget {
  entries: number;
  bytes: number;
}

export const paperBudget = (): UnpackBudget => ({ entries: 20_000, bytes: 1024 * MB });

/** Papers compress to a hundredth at best; what unpacks to more of any size was made to. */
const maxRatio = 150;
const ratioMattersAbove = 50 * MB;
const maxKeptPart = 64 * MB;

export interface Archive {
  /** Names of all parts, in their order. */
  names: string[];
  /** The parts asked for, as text. */
  parts: Map<string, string>;
  /** Parts that are archives themselves. */
  nested: Buffer[];
}

type ArchiveRefusal = 'intake.corrupt' | 'intake.bomb' | 'intake.encrypted';

/**
 * Unpacks a whole archive part by part, checking every check sum, and keeps the parts asked for.
 * Sizes are checked before anything is unpacked, and again while unpacking.
 */
export async function readArchive(
  source: string | Buffer,
  budget: UnpackBudget,
  wanted: (name: string) => boolean,
): Promise<Result<Archive, ArchiveRefusal>> {
  try {
    const zip = await open(source);
    try {
      const entries: yauzl.Entry[] = [];
      for await (const entry of zip.eachEntry()) {
        entries.push(entry);
        if (entries.length > budget.entries) return fail('intake.bomb');
      }
      const refusal = refusalOf(entries, budget);
      if (refusal) return fail(refusal);
      return await unpack(zip, entries, wanted);
    } finally {
      zip.close();
    }
  } catch {
    // yauzl throws on everything that is not as the format says.
    return fail('intake.corrupt');
  }
}

function open(source: string | Buffer): Promise<yauzl.ZipFile> {
  const options = { lazyEntries: true, autoClose: false } as const;
  return typeof source === 'string'
    ? yauzl.openPromise(source, options)
    : yauzl.fromBufferPromise(source, options);
}

function refusalOf(entries: yauzl.Entry[], budget: UnpackBudget): ArchiveRefusal | null {
  if (entries.some((entry) => entry.isEncrypted())) return 'intake.encrypted';
  const sum = (size: 'compressedSize' | 'uncompressedSize') =>
    entries.reduce((total, entry) => total + entry[size], 0);
  const bytes = sum('uncompressedSize');
  budget.entries -= entries.length;
  budget.bytes -= bytes;
  if (budget.bytes < 0) return 'intake.bomb';
  const ratio = bytes / Math.max(1, sum('compressedSize'));
  return bytes > ratioMattersAbove && ratio > maxRatio ? 'intake.bomb' : null;
}

async function unpack(
  zip: yauzl.ZipFile,
  entries: yauzl.Entry[],
  wanted: (name: string) => boolean,
): Promise<Result<Archive, ArchiveRefusal>> {
  const archive: Archive = { names: [], parts: new Map(), nested: [] };
  for (const entry of entries) {
    archive.names.push(entry.fileName);
    if (entry.fileName.endsWith('/')) continue;
    const part = await unpackPart(zip, entry, wanted(entry.fileName));
    if (!part.ok) return part;
    if (part.value.isArchive) archive.nested.push(part.value.content);
    else if (wanted(entry.fileName)) archive.parts.set(entry.fileName, asText(part.value.content));
  }
  return ok(archive);
}

async function unpackPart(
  zip: yauzl.ZipFile,
  entry: yauzl.Entry,
  isWanted: boolean,
): Promise<Result<{ content: Buffer; isArchive: boolean }, ArchiveRefusal>> {
  const stream = await zip.openReadStreamPromise(entry);
  const kept: Buffer[] = [];
  let isArchive = false;
  let checkSum = 0;
  let first = true;
  for await (const chunk of stream) {
    const bytes = Buffer.from(chunk);
    checkSum = crc32(bytes, checkSum);
    if (first) isArchive = bytes.toString('latin1', 0, 4) === 'PK\x03\x04';
    first = false;
    if (!isWanted && !isArchive) continue;
    if (entry.uncompressedSize > maxKeptPart) return fail('intake.bomb');
    kept.push(bytes);
  }
  if (checkSum !== entry.crc32) return fail('intake.corrupt');
  return ok({ content: Buffer.concat(kept), isArchive });
}

/** XML may be written in UTF-16; what is searched for must be found there too. */
function asText(content: Buffer): string {
  const [first, second] = content;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(content);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(content);
  const text = content.toString('utf8');
  return /^<\0/.test(text) ? new TextDecoder('utf-16le').decode(content) : text;
}
