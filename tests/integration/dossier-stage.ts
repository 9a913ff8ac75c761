import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect } from 'vitest';
import { z } from 'zod';
import { meetingDocument } from '../../db/schema/documents.ts';
import { documentRights } from '../../server/documents/queries.ts';
import type { Answer } from '../../server/kernel/run-command.ts';
import { type DossierFixture, dossierFixture, type PersonName } from './dossier-fixture.ts';
import { type ScratchProduct, scratchProduct } from './scratch.ts';

export function answered<Schema extends z.ZodType>(
  schema: Schema,
  answer: Answer,
): z.output<Schema> {
  if (!answer.ok) throw new Error(answer.code);
  return schema.parse(answer.value);
}
export const codeOf = (answer: Answer) => (answer.ok ? 'ok' : answer.code);

export const facts = {
  ...{ typeCode: 'report', docNumber: '', subject: 'Báo cáo kết quả', note: '' },
  ...{ agencyId: null, documentDate: '2026-12-01' },
};

/** A product for the file, a dossier for each test, and what is done with it again and again. */
export function dossierStage() {
  let scratch: ScratchProduct;
  let dossier: DossierFixture;

  beforeAll(async () => {
    scratch = await scratchProduct({ effects: false });
  });
  afterAll(() => scratch.drop());
  beforeEach(async () => {
    dossier = await dossierFixture(scratch);
  });

  const run = (who: PersonName, name: string, input: object) =>
    scratch.run(name, { meetingId: dossier.meetingId, ...input }, dossier.people[who]);
  const ask = (who: PersonName, name: string, input: object = {}) =>
    scratch.query(name, { meetingId: dossier.meetingId, ...input }, dossier.people[who]);

  async function added(who: PersonName = 'preparer', pages?: readonly string[]): Promise<string> {
    const uploadId = await dossier.uploaded(dossier.people[who], pages);
    const paper = { ...facts, uploadId, itemId: dossier.itemId, secrecy: 'none' };
    const answer = await run(who, 'documents.add', { papers: [paper] });
    const { documentIds } = answered(z.object({ documentIds: z.array(z.uuid()) }), answer);
    return documentIds[0] ?? '';
  }

  async function replaced(who: PersonName, documentId: string, pages?: readonly string[]) {
    const uploadId = await dossier.uploaded(dossier.people[who], pages);
    const answer = await run(who, 'documents.replace', { documentId, uploadId, secrecy: 'none' });
    return answered(z.object({ documentId: z.uuid() }), answer).documentId;
  }

  async function issued(documentId: string): Promise<string> {
    await run('preparer', 'documents.submit', { documentId });
    await run('approver', 'documents.approve', { documentId });
    const answer = await run('secretary', 'documents.issue', { documentIds: [documentId] });
    expect(codeOf(answer)).toBe('ok');
    return documentId;
  }

  async function statusOf(documentId: string): Promise<string | undefined> {
    const rows = await scratch.db
      .select({ status: meetingDocument.status })
      .from(meetingDocument)
      .where(eq(meetingDocument.id, documentId));
    return rows[0]?.status;
  }

  const sees = async (who: PersonName, documentId: string) =>
    (await documentRights(scratch.db, dossier.people[who], documentId, scratch.clock.now())) !==
    null;

  return {
    get scratch() {
      return scratch;
    },
    get dossier() {
      return dossier;
    },
    ...{ run, ask, added, replaced, issued, statusOf, sees },
  };
}
