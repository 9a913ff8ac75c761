import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { documentStep, meetingDocument } from '../../db/schema/documents.ts';
import { upload } from '../../db/schema/files.ts';
import { type DocumentStatus, documentStatuses } from '../../server/documents/contract.ts';
import { documentRights } from '../../server/documents/queries.ts';
import { recordOpening } from '../../server/documents/requests.ts';
import * as review from '../../server/documents/review-contract.ts';
import type { Answer } from '../../server/kernel/run-command.ts';
import {
  type DossierFixture,
  dossierFixture,
  type PersonName,
  personNames,
} from './dossier-fixture.ts';
import { type ScratchProduct, scratchProduct } from './scratch.ts';

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

function answered<Schema extends z.ZodType>(schema: Schema, answer: Answer): z.output<Schema> {
  if (!answer.ok) throw new Error(answer.code);
  return schema.parse(answer.value);
}
const codeOf = (answer: Answer) => (answer.ok ? 'ok' : answer.code);

const facts = {
  ...{ typeCode: 'report', docNumber: '', subject: 'Báo cáo kết quả', note: '' },
  ...{ agencyId: null, documentDate: '2026-12-01' },
};

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
  (await documentRights(scratch.db, dossier.people[who], documentId, scratch.clock.now())) !== null;

describe('the way of a paper', () => {
  it('leads from the draft through approval to the issue, and every step is kept', async () => {
    const documentId = await added();
    expect(await sees('delegate', documentId)).toBe(false);
    await issued(documentId);
    expect(await sees('delegate', documentId)).toBe(true);
    const steps = await scratch.db
      .select()
      .from(documentStep)
      .where(eq(documentStep.documentId, documentId))
      .orderBy(documentStep.id);
    expect(steps.map(({ status }) => status)).toEqual(['draft', 'submitted', 'approved', 'issued']);
    const { preparer, approver, secretary } = dossier.people;
    expect(steps.map(({ byPersonId }) => byPersonId)).toEqual(
      [preparer, preparer, approver, secretary].map(({ personId }) => personId),
    );
  });

  it('leads back to the unit with a reason, and on again from there', async () => {
    const documentId = await added();
    await run('preparer', 'documents.submit', { documentId });
    const empty = await run('approver', 'documents.return', { documentId, reason: ' ' });
    expect(codeOf(empty)).toBe('invalid-input');
    const reason = 'Bổ sung số liệu quý IV';
    expect((await run('approver', 'documents.return', { documentId, reason })).ok).toBe(true);
    const mine = answered(
      review.preparingMeetings.output,
      await ask('preparer', 'documents.preparing'),
    );
    const meeting = mine.meetings.find(({ meetingId }) => meetingId === dossier.meetingId);
    expect(meeting?.open).toBe(1);
    expect(meeting?.items[0]?.papers[0]).toMatchObject({
      status: 'returned',
      statusReason: reason,
    });
    expect(codeOf(await run('preparer', 'documents.submit', { documentId }))).toBe('ok');
  });

  it('takes a number from the register with the issue, one after the other', async () => {
    const numbers: string[] = [];
    for (const _ of [1, 2]) {
      const documentId = await added();
      await run('preparer', 'documents.submit', { documentId });
      await run('approver', 'documents.approve', { documentId });
      const issue = { documentIds: [documentId], takeNumbers: true };
      expect(codeOf(await run('clerk', 'documents.issue', issue))).toBe('ok');
      const found = await documentRights(
        scratch.db,
        dossier.people.delegate,
        documentId,
        scratch.clock.now(),
      );
      numbers.push(found?.docNumber ?? '');
    }
    expect(numbers).toEqual(['01/BC', '02/BC']);
  });

  it('does not change once the meeting is over', async () => {
    const over = await dossier.rows.meeting(dossier.office, { status: 'ended' });
    await dossier.rows.participant(over, dossier.people.chair.personId, 'chair');
    const paper = await dossier.rows.document(over, { status: 'approved' });
    const issue = { meetingId: over, documentIds: [paper] };
    expect(codeOf(await run('chair', 'documents.issue', issue))).toBe('documents.meeting-over');
  });
});

describe('a new version', () => {
  it('leaves the issued one in place until it is issued itself', async () => {
    const first = await issued(await added());
    const second = await replaced('preparer', first);
    expect(await statusOf(first)).toBe('issued');
    expect([await sees('delegate', first), await sees('delegate', second)]).toEqual([true, false]);
    await issued(second);
    expect(await statusOf(first)).toBe('superseded');
    expect([await sees('delegate', first), await sees('delegate', second)]).toEqual([true, true]);
    const reading = answered(
      review.documentReading.output,
      await ask('delegate', 'documents.reading', { documentId: first }),
    );
    expect(reading).toMatchObject({ status: 'superseded', newerId: second, version: 1 });
  });

  it('of a returned draft keeps the old one for those who work on it, and for nobody else', async () => {
    const first = await added();
    const second = await replaced('preparer', first);
    expect(await statusOf(first)).toBe('superseded');
    await issued(second);
    expect(await sees('preparer', first)).toBe(true);
    expect(await sees('delegate', first)).toBe(false);
  });

  it('that is taken away again gives its place back', async () => {
    const first = await added();
    const second = await replaced('preparer', first);
    expect(codeOf(await run('preparer', 'documents.remove', { documentId: second }))).toBe('ok');
    expect(await statusOf(first)).toBe('draft');
    expect(await statusOf(second)).toBeUndefined();
  });

  it('is told from the old one word by word', async () => {
    const first = await added('preparer', ['Tổng kinh phí 120 triệu đồng.', 'Trang hai.']);
    const second = await replaced('preparer', first, [
      'Tổng kinh phí 150 triệu đồng.',
      'Trang hai.',
    ]);
    const pair = { fromId: first, toId: second };
    const { parts, from, to } = answered(
      review.documentDiff.output,
      await ask('preparer', 'documents.diff', pair),
    );
    expect([from, to]).toEqual([1, 2]);
    expect(parts.filter(({ kind }) => kind !== 'same')).toEqual([
      { kind: 'removed', text: '120' },
      { kind: 'added', text: '150' },
    ]);
    expect(codeOf(await ask('delegate', 'documents.diff', pair))).toBe(
      'documents.unknown-document',
    );
  });
});

describe('what is not taken', () => {
  it.each(['mat', 'toi-mat', 'tuyet-mat'])(
    'is a paper marked %s, and its file stays out',
    async (secrecy) => {
      const uploadId = await dossier.uploaded(dossier.people.preparer);
      const paper = { ...facts, uploadId, itemId: dossier.itemId, secrecy };
      const answer = await run('preparer', 'documents.add', { papers: [paper] });
      expect(codeOf(answer)).toBe('documents.state-secret');
      const [row] = await scratch.db.select().from(upload).where(eq(upload.id, uploadId));
      expect(row?.takenAt).toBeNull();
    },
  );

  it('is all of several papers where one of them is wrong', async () => {
    const good = await dossier.uploaded(dossier.people.preparer);
    const papers = [good, randomUUID()].map((uploadId) => {
      return { ...facts, uploadId, itemId: dossier.itemId, secrecy: 'none' };
    });
    const answer = await run('preparer', 'documents.add', { papers });
    expect(codeOf(answer)).toBe('files.unknown-upload');
    const [row] = await scratch.db.select().from(upload).where(eq(upload.id, good));
    expect(row?.takenAt).toBeNull();
  });

  it('is the upload of somebody else, an unknown type, an item of others', async () => {
    const foreign = await dossier.uploaded(dossier.people.secretary);
    const own = await dossier.uploaded(dossier.people.preparer);
    const add = (more: object) =>
      run('preparer', 'documents.add', {
        papers: [{ ...facts, uploadId: own, itemId: dossier.itemId, secrecy: 'none', ...more }],
      });
    expect(codeOf(await add({ uploadId: foreign }))).toBe('files.unknown-upload');
    expect(codeOf(await add({ typeCode: 'no-such-type' }))).toBe('documents.unknown-type');
    expect(codeOf(await add({ itemId: dossier.otherItemId }))).toBe('documents.not-yours');
    expect(codeOf(await add({ itemId: null }))).toBe('documents.not-yours');
    expect(codeOf(await add({ itemId: randomUUID() }))).toBe('documents.unknown-item');
  });
});

describe('who sees what', () => {
  const all = documentStatuses;
  const given: readonly DocumentStatus[] = ['issued', 'superseded'];
  const submitted = all.filter((status) => status !== 'draft');
  const fromApproval: readonly DocumentStatus[] = ['approved', ...given, 'withdrawn'];
  const expected: Record<PersonName, readonly DocumentStatus[]> = {
    ...{ chair: all, secretary: all, planner: all, preparer: all, presenter: all },
    ...{ approver: submitted, clerk: fromApproval, stranger: [] },
    ...{ delegate: given, member: given, substitute: given, guest: given },
  };

  async function paperIn(status: DocumentStatus, access: unknown = null) {
    const { rows, meetingId, itemId, unit } = dossier;
    const values = { status, access, itemId, preparingUnitId: unit };
    return rows.document(meetingId, values);
  }

  it.each(personNames)('%s', async (who) => {
    const statuses = expected[who];
    for (const status of all) {
      const documentId = await paperIn(status);
      const should = statuses.includes(status);
      expect([status, await sees(who, documentId)]).toEqual([status, should]);
      const one = { documentId };
      const unknown = who === 'stranger' ? 'not-found' : 'documents.unknown-document';
      const whereKnown = (answer: Answer) => codeOf(answer) !== unknown;
      expect(codeOf(await ask(who, 'documents.reading', one))).toBe(
        should ? 'ok' : 'documents.unknown-document',
      );
      expect(whereKnown(await ask(who, 'documents.versions', one))).toBe(should);
      expect(whereKnown(await ask(who, 'documents.comments', one))).toBe(should);
      for (const step of ['submit', 'approve', 'remove']) {
        expect(whereKnown(await run(who, `documents.${step}`, one))).toBe(
          should && (await statusOf(documentId)) !== undefined,
        );
      }
    }
  });

  it('follows the rules of a paper: the roll, the right to download, the end', async () => {
    const { rollId, people } = dossier;
    const until = new Date(scratch.clock.now().getTime() + 60_000).toISOString();
    const documentId = await paperIn('issued', [
      { subject: { kind: 'roll', rollId }, download: false, print: true, until },
    ]);
    expect(await sees('delegate', documentId)).toBe(false);
    expect(await sees('guest', documentId)).toBe(false);
    const reading = await ask('member', 'documents.reading', { documentId });
    expect(answered(review.documentReading.output, reading)).toMatchObject({
      rights: { download: false, print: true },
      until,
    });
    const after = new Date(scratch.clock.now().getTime() + 60_000);
    expect(await documentRights(scratch.db, people.member, documentId, after)).toBeNull();
    expect(await documentRights(scratch.db, people.chair, documentId, after)).not.toBeNull();
  });

  it('decides about steps too: each is taken by those whose it is, and by nobody else', async () => {
    const allowed: Record<string, [DocumentStatus, readonly PersonName[]]> = {
      submit: ['draft', ['chair', 'secretary', 'planner', 'preparer', 'presenter']],
      approve: ['submitted', ['chair', 'approver']],
      return: ['submitted', ['chair', 'approver']],
      withdraw: ['issued', ['chair', 'secretary', 'planner']],
    };
    for (const [step, [status, who]] of Object.entries(allowed)) {
      for (const name of personNames) {
        const documentId = await paperIn(status);
        const input = { documentId, reason: 'Theo ý kiến chỉ đạo' };
        const answer = await run(name, `documents.${step}`, input);
        expect([step, name, answer.ok]).toEqual([step, name, who.includes(name)]);
      }
    }
  });
});

describe('comments', () => {
  it('are made by whoever sees the paper, and removed by their author or who leads', async () => {
    const documentId = await issued(await added());
    const say = async (who: PersonName, text: string) => {
      const answer = await run(who, 'documents.comment', { documentId, page: 1, text });
      return answered(z.object({ commentId: z.uuid() }), answer).commentId;
    };
    const mine = await say('delegate', 'Đề nghị làm rõ nguồn kinh phí');
    const other = await say('guest', '=HYPERLINK("http://x")');
    const hidden = await added();
    const blind = await run('delegate', 'documents.comment', {
      ...{ documentId: hidden, page: null, text: 'x' },
    });
    expect(codeOf(blind)).toBe('documents.unknown-document');
    const none = await run('delegate', 'documents.comment', { documentId, page: 9, text: 'x' });
    expect(codeOf(none)).toBe('documents.no-such-page');

    const remove = (who: PersonName, commentId: string) =>
      run(who, 'documents.remove-comment', { commentId });
    expect(codeOf(await remove('delegate', other))).toBe('documents.not-yours');
    const seen = await ask('member', 'documents.comments', { documentId });
    expect(answered(review.documentComments.output, seen).comments).toHaveLength(2);
    const file = await ask('presenter', 'documents.export-comments', { documentId });
    const { base64 } = answered(review.exportComments.output, file);
    expect(Buffer.from(base64, 'base64').subarray(0, 2).toString()).toBe('PK');
    expect(codeOf(await remove('delegate', mine))).toBe('ok');
    expect(codeOf(await remove('secretary', other))).toBe('ok');
    expect(codeOf(await remove('secretary', other))).toBe('documents.unknown-comment');
  });
});

describe('openings', () => {
  it('are kept once for ten minutes, and shown to who leads the meeting alone', async () => {
    const documentId = await issued(await added());
    const { personId } = dossier.people.delegate;
    const open = (minutes: number) => {
      const now = new Date(scratch.clock.now().getTime() + minutes * 60_000);
      return recordOpening(scratch.db, { documentId, personId, action: 'view', now });
    };
    for (const minutes of [0, 9, 10.5]) await open(minutes);
    const seen = await ask('secretary', 'documents.openings', { documentId });
    expect(answered(review.documentOpenings.output, seen)).toMatchObject({ total: 2, people: 1 });
    const other = await ask('delegate', 'documents.openings', { documentId });
    expect(codeOf(other)).toBe('documents.unknown-document');
  });
});

describe('the queue', () => {
  it('has what was submitted, for whoever approves it, and nothing for anybody else', async () => {
    const documentId = await added();
    await run('preparer', 'documents.submit', { documentId });
    const queued = async (who: PersonName) => {
      const answer = await ask(who, 'documents.queue');
      const { papers } = answered(review.approvalQueue.output, answer);
      return papers.some(({ id }) => id === documentId);
    };
    expect(await queued('approver')).toBe(true);
    expect(await queued('chair')).toBe(true);
    for (const who of ['secretary', 'preparer', 'delegate', 'stranger'] as const) {
      expect(await queued(who)).toBe(false);
    }
    await run('approver', 'documents.approve', { documentId });
    expect(await queued('approver')).toBe(false);
  });
});

describe('the plan', () => {
  it('names what is missing to those who bring it, and only the issued to a delegate', async () => {
    const plan = async (who: PersonName) =>
      answered(review.documentsPlan.output, await ask(who, 'documents.plan'));
    const missing = async (who: PersonName) =>
      (await plan(who)).items.filter((item) => item.missing).map(({ id }) => id);
    expect(await missing('secretary')).toEqual([dossier.itemId, dossier.otherItemId]);
    expect(await missing('preparer')).toEqual([dossier.itemId]);
    expect(await missing('guest')).toEqual([]);
    const documentId = await added();
    expect(await missing('secretary')).toEqual([dossier.otherItemId]);
    const papers = async (who: PersonName) => (await plan(who)).items.flatMap((i) => i.papers);
    expect(await papers('guest')).toEqual([]);
    expect((await papers('preparer'))[0]?.actions).toContain('submit');
    await issued(documentId);
    const [seen] = await papers('guest');
    expect(seen).toMatchObject({ id: documentId, actions: [], given: null, versions: 1 });
    expect((await plan('guest')).choices).toBeNull();
  });
});
