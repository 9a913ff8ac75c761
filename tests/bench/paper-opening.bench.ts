import { randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { meetingDocument } from '../../db/schema/documents.ts';
import { meetingId } from '../../db/seed/demo-rows.ts';
import { keepOwnPdf } from '../../server/files/keeping.ts';
import { openStorage } from '../../server/files/storage.ts';
import { makePdf } from '../intake/make/pdf.ts';
import { demoAccountOf } from './demo-account.ts';
import { type MeasuredProduct, withProduct } from './measured-product.ts';
import { printHead, printRow, steadyMs } from './statistics.ts';

const pages = 1_000;
const rounds = 8;
const turns = 40;
/** Nobody reads a page faster. */
const readingMs = 400;
const bytesPerSecond = 1_000_000 / 8;

/** A page full of text, another one for each number. */
function textOf(page: number): string {
  const sentence = `Nhiệm vụ ${page}: bố trí kinh phí cho hoạt động khoa học, công nghệ và đổi mới sáng tạo. `;
  return `Trang ${page}. ${sentence.repeat(26)}`;
}

/** A pack that nobody has opened yet. */
async function newPack({ db, dataDir }: MeasuredProduct, round: number): Promise<string> {
  const path = join(dataDir, 'pack.pdf');
  const texts = Array.from({ length: pages }, (_, index) => `${round} ${textOf(index + 1)}`);
  await writeFile(path, await makePdf(texts, 12));
  const file = await keepOwnPdf(db, openStorage(dataDir).files, path, new Date());
  const id = randomUUID();
  await db.insert(meetingDocument).values({
    ...{ id, meetingId, lineageId: id, kind: 'report', docNumber: '', subject: 'Tài liệu dày' },
    ...{ status: 'issued', pages, sizeBytes: file.sizeBytes, sha256: file.sha256 },
    issuedAt: new Date(),
  });
  return `/api/readings/document/${id}/${file.sha256}`;
}

await withProduct(async (product) => {
  const { accountId } = await demoAccountOf(product.db, 'D04');
  const cookie = await product.cookieFor(accountId);
  const fetched = async (path: string) => {
    const started = steadyMs();
    const answer = await fetch(`${product.origin}${path}`, { headers: { cookie } });
    const bytes = (await answer.arrayBuffer()).byteLength;
    if (answer.status !== 200) throw new Error(`${path}: ${answer.status}`);
    return { ms: steadyMs() - started, bytes };
  };
  const first: number[] = [];
  const turned: number[] = [];
  const kilobytes: number[] = [];
  const slowLine: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const base = await newPack(product, round);
    const opening = await fetched(`${base}/page-1-1200.webp`);
    first.push(opening.ms);
    for (let page = 2; page <= turns / rounds + 1; page += 1) {
      await delay(readingMs);
      const { ms, bytes } = await fetched(`${base}/page-${page}-1200.webp`);
      turned.push(ms);
      kilobytes.push(bytes / 1_000);
      slowLine.push(ms + (bytes / bytesPerSecond) * 1_000);
    }
  }
  printHead('ms');
  printRow(`first page of ${pages}, never drawn before`, first);
  printRow('next page, after reading one', turned);
  printRow('next page and its way over a line of 1 Mbit/s', slowLine);
  printHead('kB');
  printRow('a page of text at width 1200', kilobytes);
});
