import { parse } from 'csv-parse/sync';
import { readSheet } from 'read-excel-file/node';
import yauzl from 'yauzl';
import { z } from 'zod';
import { fail, ok, type Result } from '../kernel/result.ts';
import type { Line } from './list-rules.ts';

/** More than any list of people needs unpacked; a bomb is told from a list by it. */
const largestUnpacked = 32 * 1024 * 1024;
const mostEntries = 500;

/** Unpacks every entry to nowhere: whether all is as small as it says, and small enough. */
function unpacksWell(bytes: Buffer): Promise<boolean> {
  return new Promise((resolve) => {
    yauzl.fromBuffer(bytes, { lazyEntries: true }, (error, zip) => {
      if (error || zip.entryCount > mostEntries) return resolve(false);
      let left = largestUnpacked;
      const refuse = () => resolve(false);
      zip.on('error', refuse);
      zip.on('end', () => resolve(true));
      zip.on('entry', (entry: yauzl.Entry) => {
        left -= entry.uncompressedSize;
        if (left < 0) return refuse();
        zip.openReadStream(entry, (broken, stream) => {
          if (broken) return refuse();
          // The stream fails where an entry is longer than it says.
          stream.on('error', refuse);
          stream.on('end', () => zip.readEntry());
          stream.resume();
        });
      });
      zip.readEntry();
    });
  });
}

const csvRows = z.array(
  z.object({ record: z.array(z.string()), info: z.object({ lines: z.int() }) }),
);

const isZip = (bytes: Buffer) =>
  bytes.subarray(0, 4).equals(Buffer.from('PK\u0003\u0004', 'latin1'));

function textOf(bytes: Buffer): string | null {
  const utf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
  try {
    return new TextDecoder(utf16 ? 'utf-16le' : 'utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function linesOfCsv(bytes: Buffer): Line[] | null {
  const text = textOf(bytes);
  if (text === null || text.includes('\0')) return null;
  const head = text.slice(0, 2_000);
  const counted = [';', '\t', ','].map((mark) => ({ mark, count: head.split(mark).length }));
  const delimiter = counted.sort((a, b) => b.count - a.count)[0]?.mark ?? ',';
  const options = { delimiter, relax_column_count: true, relax_quotes: true };
  try {
    const parsed: unknown = parse(text.normalize('NFC'), { ...options, info: true, bom: true });
    const rows = csvRows.parse(parsed);
    return rows.map(({ record, info }) => ({ line: info.lines, cells: record }));
  } catch {
    return null;
  }
}

async function linesOfWorkbook(bytes: Buffer): Promise<Line[] | null> {
  if (!(await unpacksWell(bytes))) return null;
  try {
    const rows = await readSheet(bytes);
    return rows.map((row, index) => ({
      line: index + 1,
      cells: row.map((cell) => (cell === null ? '' : String(cell).normalize('NFC'))),
    }));
  } catch {
    return null;
  }
}

/** The lines of the first sheet of an .xlsx file, or of a .csv file; told apart by their content. */
export async function linesOfFile(
  bytes: Buffer,
): Promise<Result<Line[], 'meetings.list-unreadable'>> {
  const lines = isZip(bytes) ? await linesOfWorkbook(bytes) : linesOfCsv(bytes);
  return lines ? ok(lines) : fail('meetings.list-unreadable');
}
