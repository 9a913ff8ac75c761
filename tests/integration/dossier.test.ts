import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { documentStep, shownDocument } from '../../db/schema/documents.ts';
import { upload } from '../../db/schema/files.ts';
import { meetingEvent } from '../../db/schema/kernel.ts';
import { documentRights } from '../../server/documents/queries.ts';
import * as review from '../../server/documents/review-contract.ts';
import type { PersonName } from './dossier-fixture.ts';
import { answered, codeOf, dossierStage, facts } from './dossier-stage.ts';

const stage = dossierStage();
const { run, ask, added, replaced, issued, statusOf, sees } = stage;

describe('the way of a paper', () => {
  it('leads from the draft through approval to the issue, and every step is kept', async () => {
    const documentId = await added();
    expect(await sees('delegate', documentId)).toBe(false);
    await issued(documentId);
    expect(await sees('delegate', documentId)).toBe(true);
    const steps = await stage.scratch.db
      .select()
      .from(documentStep)
      .where(eq(documentStep.documentId, documentId))
      .orderBy(documentStep.id);
    expect(steps.map(({ status }) => status)).toEqual(['draft', 'submitted', 'approved', 'issued']);
    const { preparer, approver, secretary } = stage.dossier.people;
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
    const meeting = mine.meetings.find(({ meetingId }) => meetingId === stage.dossier.meetingId);
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
        stage.scratch.db,
        stage.dossier.people.delegate,
        documentId,
        stage.scratch.clock.now(),
      );
      numbers.push(found?.docNumber ?? '');
    }
    expect(numbers).toEqual(['01/BC', '02/BC']);
  });

  it('does not change once the meeting is over', async () => {
    const over = await stage.dossier.rows.meeting(stage.dossier.office, { status: 'ended' });
    await stage.dossier.rows.participant(over, stage.dossier.people.chair.personId, 'chair');
    const paper = await stage.dossier.rows.document(over, { status: 'approved' });
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

describe('screens that are connected', () => {
  async function told(work: () => Promise<unknown>) {
    const log = () =>
      stage.scratch.db
        .select()
        .from(meetingEvent)
        .where(eq(meetingEvent.meetingId, stage.dossier.meetingId))
        .orderBy(meetingEvent.seq);
    const before = (await log()).length;
    await work();
    return (await log()).slice(before).map(({ name, payload, onlyFor }) => {
      const { document } = z.object({ document: z.unknown() }).parse(payload);
      return { name, gone: document === null, onlyFor: new Set(onlyFor) };
    });
  }
  const who = (...names: PersonName[]) =>
    new Set(names.map((name) => stage.dossier.people[name].personId));

  it('hear of a draft only where somebody works on it', async () => {
    const events = await told(() => added());
    const onlyFor = who('chair', 'secretary', 'presenter');
    expect(events).toEqual([{ name: 'documents.changed', gone: false, onlyFor }]);
  });

  it('hear that a withdrawn paper is gone, and no more than that', async () => {
    const documentId = await issued(await added());
    const reason = 'Có sai sót về số liệu';
    const events = await told(() => run('secretary', 'documents.withdraw', { documentId, reason }));
    expect(events).toEqual([
      { name: 'documents.changed', gone: false, onlyFor: who('chair', 'secretary', 'presenter') },
      {
        ...{ name: 'documents.changed', gone: true },
        onlyFor: who('clerk', 'delegate', 'member', 'substitute', 'guest'),
      },
    ]);
  });

  it('lose a limited paper where it is limited, and nothing where it was theirs', async () => {
    const documentId = await issued(await added());
    const access = [
      {
        subject: { kind: 'roll', rollId: stage.dossier.rollId },
        ...{ download: true, print: true, until: null },
      },
    ];
    const events = await told(() =>
      run('secretary', 'documents.set-access', { documentId, access, watermark: true }),
    );
    expect(events.map(({ gone, onlyFor }) => [gone, onlyFor])).toEqual([
      [false, who('chair', 'secretary', 'presenter', 'member')],
      [true, who('clerk', 'delegate', 'substitute', 'guest')],
    ]);
  });

  it('stop showing a paper that is withdrawn', async () => {
    const meetingId = await stage.dossier.rows.meeting(stage.dossier.office);
    await stage.dossier.rows.participant(meetingId, stage.dossier.people.chair.personId, 'chair');
    const documentId = await stage.dossier.rows.document(meetingId);
    const shown = await run('chair', 'documents.show', { meetingId, documentId, page: 1 });
    expect(codeOf(shown)).toBe('ok');
    const withdraw = { meetingId, documentId, reason: 'Có sai sót' };
    expect(codeOf(await run('chair', 'documents.withdraw', withdraw))).toBe('ok');
    const rows = await stage.scratch.db
      .select()
      .from(shownDocument)
      .where(eq(shownDocument.meetingId, meetingId));
    expect(rows).toEqual([]);
  });
});

describe('what is not taken', () => {
  it.each(['mat', 'toi-mat', 'tuyet-mat'])(
    'is a paper marked %s, and its file stays out',
    async (secrecy) => {
      const uploadId = await stage.dossier.uploaded(stage.dossier.people.preparer);
      const paper = { ...facts, uploadId, itemId: stage.dossier.itemId, secrecy };
      const answer = await run('preparer', 'documents.add', { papers: [paper] });
      expect(codeOf(answer)).toBe('documents.state-secret');
      const [row] = await stage.scratch.db.select().from(upload).where(eq(upload.id, uploadId));
      expect(row?.takenAt).toBeNull();
    },
  );

  it('is all of several papers where one of them is wrong', async () => {
    const good = await stage.dossier.uploaded(stage.dossier.people.preparer);
    const papers = [good, randomUUID()].map((uploadId) => {
      return { ...facts, uploadId, itemId: stage.dossier.itemId, secrecy: 'none' };
    });
    const answer = await run('preparer', 'documents.add', { papers });
    expect(codeOf(answer)).toBe('files.unknown-upload');
    const [row] = await stage.scratch.db.select().from(upload).where(eq(upload.id, good));
    expect(row?.takenAt).toBeNull();
  });

  it('is the upload of somebody else, an unknown type, an item of others', async () => {
    const foreign = await stage.dossier.uploaded(stage.dossier.people.secretary);
    const own = await stage.dossier.uploaded(stage.dossier.people.preparer);
    const add = (more: object) =>
      run('preparer', 'documents.add', {
        papers: [
          { ...facts, uploadId: own, itemId: stage.dossier.itemId, secrecy: 'none', ...more },
        ],
      });
    expect(codeOf(await add({ uploadId: foreign }))).toBe('files.unknown-upload');
    expect(codeOf(await add({ typeCode: 'no-such-type' }))).toBe('documents.unknown-type');
    expect(codeOf(await add({ itemId: stage.dossier.otherItemId }))).toBe('documents.not-yours');
    expect(codeOf(await add({ itemId: null }))).toBe('documents.not-yours');
    expect(codeOf(await add({ itemId: randomUUID() }))).toBe('documents.unknown-item');
  });
});
