import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type DocumentStatus, documentStatuses } from '../../server/documents/contract.ts';
import { documentRights } from '../../server/documents/queries.ts';
import { recordOpening } from '../../server/documents/requests.ts';
import * as review from '../../server/documents/review-contract.ts';
import type { Answer } from '../../server/kernel/run-command.ts';
import { type PersonName, personNames } from './dossier-fixture.ts';
import { answered, codeOf, dossierStage } from './dossier-stage.ts';

const stage = dossierStage();
const { run, ask, added, issued, statusOf, sees } = stage;

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
    const { rows, meetingId, itemId, unit } = stage.dossier;
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
    const { rollId, people } = stage.dossier;
    const until = new Date(stage.scratch.clock.now().getTime() + 60_000).toISOString();
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
    const after = new Date(stage.scratch.clock.now().getTime() + 60_000);
    expect(await documentRights(stage.scratch.db, people.member, documentId, after)).toBeNull();
    expect(await documentRights(stage.scratch.db, people.chair, documentId, after)).not.toBeNull();
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
    const { personId } = stage.dossier.people.delegate;
    const open = (minutes: number) => {
      const now = new Date(stage.scratch.clock.now().getTime() + minutes * 60_000);
      return recordOpening(stage.scratch.db, { documentId, personId, action: 'view', now });
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
    expect(await missing('secretary')).toEqual([stage.dossier.itemId, stage.dossier.otherItemId]);
    expect(await missing('preparer')).toEqual([stage.dossier.itemId]);
    expect(await missing('guest')).toEqual([]);
    const documentId = await added();
    expect(await missing('secretary')).toEqual([stage.dossier.otherItemId]);
    const papers = async (who: PersonName) => (await plan(who)).items.flatMap((i) => i.papers);
    expect(await papers('guest')).toEqual([]);
    expect((await papers('preparer'))[0]?.actions).toContain('submit');
    await issued(documentId);
    const [seen] = await papers('guest');
    expect(seen).toMatchObject({ id: documentId, actions: [], given: null, versions: 1 });
    expect((await plan('guest')).choices).toBeNull();
  });
});
