import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import writeXlsxFile from 'write-excel-file/node';
import type { Database } from '../../db/client.ts';
import type { Clock } from '../kernel/clock.ts';
import type { Viewer } from '../kernel/viewer.ts';
import { meetingViewer } from '../meetings/queries.ts';
import type { ToPdf } from '../papers/port.ts';
import { wordPaper } from '../papers/requests.ts';
import { mayMark } from './access.ts';
import { type RecordFacts, recordFacts } from './record-facts.ts';
import { recordPaper } from './record-paper.ts';
import { recordSheet } from './record-sheet.ts';

export const recordTypes = ['xlsx', 'pdf'] as const;
export type RecordType = (typeof recordTypes)[number];

export interface RecordDependencies {
  db: Database;
  clock: Clock;
  /** For files on the way; removed when they have been read. */
  workDir: string;
  toPdf: ToPdf;
}

async function asSheet(facts: RecordFacts): Promise<Buffer> {
  const { rows, columns } = recordSheet(facts);
  return writeXlsxFile(rows, { columns, sheet: 'Điểm danh' }).toBuffer();
}

async function asPdf({ workDir, toPdf }: RecordDependencies, facts: RecordFacts): Promise<Buffer> {
  await mkdir(workDir, { recursive: true });
  const folder = await mkdtemp(join(workDir, 'roll-call-'));
  try {
    const docxPath = join(folder, 'roll-call.docx');
    await writeFile(docxPath, await wordPaper(recordPaper(facts)));
    const made = await toPdf(docxPath, folder);
    if (!made.ok) throw new Error(`no PDF of the roll call: ${made.code}`);
    return await readFile(made.value.pdfPath);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The roll call as a file, for chair and secretary; null for everybody else. */
export function createRecords(deps: RecordDependencies) {
  return {
    async fetch(viewer: Viewer, meetingId: string, type: RecordType): Promise<Buffer | null> {
      const seen = await meetingViewer(deps.db, meetingId, viewer);
      if (!seen || !mayMark(seen)) return null;
      const facts = await recordFacts(deps.db, meetingId, deps.clock.now());
      return type === 'xlsx' ? asSheet(facts) : asPdf(deps, facts);
    },
  };
}

export type RollCallRecords = ReturnType<typeof createRecords>;
