import { randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { meetingDocument } from '../../db/schema/documents.ts';
import { meetingId } from '../../db/seed/demo-rows.ts';
import { keepOwnPdf } from '../../server/files/keeping.ts';
import { openStorage } from '../../server/files/storage.ts';
import { makePdf } from '../intake/make/pdf.ts';
import type { MeasuredProduct } from './measured-product.ts';

/** A page full of text, another one for each number. */
function textOf(page: number): string {
  const sentence = `Nhiệm vụ ${page}: bố trí kinh phí cho hoạt động khoa học, công nghệ và đổi mới sáng tạo. `;
  return `Trang ${page}. ${sentence.repeat(26)}`;
}

/** An issued paper of the demo meeting that nobody has opened yet; another one for each number. */
export async function newPack(
  { db, dataDir }: MeasuredProduct,
  { pages, number }: { pages: number; number: number },
): Promise<{ id: string; address: string }> {
  const path = join(dataDir, 'pack.pdf');
  const texts = Array.from({ length: pages }, (_, index) => `${number} ${textOf(index + 1)}`);
  await writeFile(path, await makePdf(texts, 12));
  const file = await keepOwnPdf(db, openStorage(dataDir).files, path, new Date());
  const id = randomUUID();
  await db.insert(meetingDocument).values({
    ...{ id, meetingId, lineageId: id, kind: 'report', docNumber: '', subject: 'Tài liệu dày' },
    ...{ status: 'issued', pages, sizeBytes: file.sizeBytes, sha256: file.sha256 },
    issuedAt: new Date(),
  });
  return { id, address: `/api/readings/document/${id}/${file.sha256}` };
}
