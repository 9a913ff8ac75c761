import { readFile } from 'node:fs/promises';
import CFB from 'cfb';
import { fail, ok, type Result } from '../kernel/result.ts';
import type { IntakeRefusal } from './contract.ts';
import type { FormatName } from './media-types.ts';

/**
 * Which of the older Office formats a compound file is (.doc, .xls, .ppt), if what is in it is
 * harmless. A newer file with a password is such a compound file too.
 */
export async function examineOle(path: string): Promise<Result<FormatName, IntakeRefusal>> {
  const container = await read(path);
  if (!container) return fail('intake.corrupt');
  const streams = new Map(
    container.FileIndex.map((entry) => [
      entry.name.toLowerCase(),
      Buffer.from(entry.content ?? []),
    ]),
  );
  const has = (name: string) => streams.has(name.toLowerCase());
  if (has('EncryptedPackage') || has('EncryptionInfo') || has('EncryptedSummary'))
    return fail('intake.encrypted');
  if (['_VBA_PROJECT', '_VBA_PROJECT_CUR', 'Macros', 'VBA'].some(has)) return fail('intake.macros');
  // A file of any kind that was put into the paper to be opened from there.
  if (has('\u0001Ole10Native')) return fail('intake.active-content');
  const word = streams.get('worddocument');
  if (word) return examineWord(word);
  const workbook = streams.get('workbook') ?? streams.get('book');
  if (workbook) return examineWorkbook(workbook);
  const slides = streams.get('powerpoint document');
  if (slides) return examineSlides(streams.get('current user'));
  return fail('intake.unsupported');
}

async function read(path: string): Promise<CFB.CFB$Container | null> {
  const file = await readFile(path);
  try {
    return CFB.read(file, { type: 'buffer' });
  } catch {
    // cfb throws on whatever is not as the format says.
    return null;
  }
}

/** [MS-DOC] 2.5.1: the header tells that the rest is encrypted. */
function examineWord(stream: Buffer): Result<FormatName, IntakeRefusal> {
  if (stream.length < 32 || stream.readUInt16LE(0) !== 0xa5ec) return fail('intake.corrupt');
  return stream.readUInt16LE(10) & 0x0100 ? fail('intake.encrypted') : ok('doc');
}

const record = { filePass: 0x2f, boundSheet: 0x85 };
const sheetType = { macros: 1, visualBasic: 6 };

/** [MS-XLS] 2.1.4: a workbook is a row of records; each has a number, a length and its content. */
function examineWorkbook(stream: Buffer): Result<FormatName, IntakeRefusal> {
  if (stream.length < 8) return fail('intake.corrupt');
  for (let at = 0; at + 4 <= stream.length; at += 4 + stream.readUInt16LE(at + 2)) {
    const kind = stream.readUInt16LE(at);
    if (kind === record.filePass) return fail('intake.encrypted');
    if (kind !== record.boundSheet || at + 10 > stream.length) continue;
    const type = stream.readUInt8(at + 9);
    if (type === sheetType.macros || type === sheetType.visualBasic) return fail('intake.macros');
  }
  return ok('xls');
}

/** [MS-PPT] 2.3.2: the stream "Current User" has a token of its own for encrypted files. */
function examineSlides(currentUser: Buffer | undefined): Result<FormatName, IntakeRefusal> {
  if (!currentUser || currentUser.length < 16) return fail('intake.corrupt');
  return currentUser.readUInt32LE(12) === 0xf3d1c4df ? fail('intake.encrypted') : ok('ppt');
}
