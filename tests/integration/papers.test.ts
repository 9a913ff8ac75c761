import { randomUUID } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { duty } from '../../db/schema/organisation.ts';
import { startingMeetingTypes } from '../../db/seed/starting-catalogues.ts';
import type { AccountContext } from '../../server/kernel/define-command.ts';
import { type EffectRequest, enqueueEffect } from '../../server/kernel/effects.ts';
import { fail, ok } from '../../server/kernel/result.ts';
import type { Viewer } from '../../server/kernel/viewer.ts';
import type { TemplateText, TemplateView } from '../../server/papers/contract.ts';
import { sampleInvitation } from '../../server/papers/default-templates.ts';
import { paperEffects } from '../../server/papers/effects.ts';
import { invitationModels, paperFile } from '../../server/papers/queries.ts';
import { requestPapers, takeNumber } from '../../server/papers/requests.ts';
import { fixtureRows } from './meeting-fixture.ts';
import { type ScratchProduct, scratchProduct } from './scratch.ts';

let scratch: ScratchProduct;
let unitId = '';
let personId = '';
let admin: Viewer;
let nobody: Viewer;

beforeAll(async () => {
  scratch = await scratchProduct();
  const rows = fixtureRows(scratch.db);
  unitId = await rows.unit('Sở Khoa học và Công nghệ');
  const person = await rows.person(unitId);
  personId = person.id;
  nobody = person.viewer;
  admin = { ...(await rows.person(unitId)).viewer, systemAdmin: true };
});
afterAll(() => scratch.drop());

const asked = (kind: string) => ({
  ...{ unitId, kind, symbol: 'GM-SKHCN', personId, subject: 'Họp giao ban' },
  now: new Date('2026-12-03T01:00:00.000Z'),
});

class ChangedMind extends Error {}

/** Takes a number in a transaction of its own, which is undone where told so. */
async function take(kind: string, undone: boolean): Promise<number | null> {
  try {
    return await scratch.db.transaction(async (tx) => {
      const { number } = await takeNumber(tx, asked(kind));
      if (undone) throw new ChangedMind();
      return number;
    });
  } catch (error) {
    if (error instanceof ChangedMind) return null;
    throw error;
  }
}

describe('the register of numbers', () => {
  test('fifty at once, every third undone, are numbered 1 to n without gap or duplicate', async () => {
    const all = Array.from({ length: 50 }, (_, index) => take('at-once', index % 3 === 0));
    const given = (await Promise.all(all)).filter((number) => number !== null);
    expect(given.sort((a, b) => a - b)).toEqual(Array.from({ length: 33 }, (_, i) => i + 1));
    const input = { unitId, kind: 'at-once', year: 2026 };
    const answer = await scratch.query('papers.register', input, admin);
    expect(answer).toMatchObject({ ok: true, value: { total: 33, lastNumber: 33 } });
  });

  test('each kind, each unit and each year in Vietnam has numbers of its own', async () => {
    const other = await fixtureRows(scratch.db).unit('Sở Tài chính');
    const given = await scratch.db.transaction(async (tx) => [
      await takeNumber(tx, asked('own')),
      await takeNumber(tx, asked('own')),
      await takeNumber(tx, { ...asked('own'), unitId: other }),
      await takeNumber(tx, asked('another')),
      // Still 2026 in Greenwich, 2027 in Vietnam already.
      await takeNumber(tx, { ...asked('own'), now: new Date('2026-12-31T17:30:00.000Z') }),
    ]);
    expect(given.map(({ docNumber, year }) => [docNumber, year])).toEqual([
      ['01/GM-SKHCN', 2026],
      ['02/GM-SKHCN', 2026],
      ['01/GM-SKHCN', 2026],
      ['01/GM-SKHCN', 2026],
      ['01/GM-SKHCN', 2027],
    ]);
  });

  test('a first number counts before the first use and is refused after it', async () => {
    const input = { unitId, kind: 'begun', year: 2026, firstNumber: 145 };
    expect(await scratch.run('papers.set-first-number', input, admin)).toMatchObject({ ok: true });
    expect(await take('begun', false)).toBe(145);
    const again = await scratch.run('papers.set-first-number', { ...input, firstNumber: 2 }, admin);
    expect(again).toMatchObject({ ok: false, code: 'papers.register-in-use' });
    expect(await take('begun', false)).toBe(146);
  });

  test('only the records clerk of the unit or above and the administrator may see and begin it', async () => {
    const rows = fixtureRows(scratch.db);
    const clerk = (await rows.person(unitId)).viewer;
    await scratch.db
      .insert(duty)
      .values({ personId: clerk.personId, unitId, kind: 'recordsClerk' });
    const elsewhere = await rows.unit('Sở Tư pháp');
    const input = { unitId, kind: 'seen', year: 2026 };
    const refused = { ok: false, code: 'papers.not-register-keeper' };
    expect(await scratch.query('papers.register', input, clerk)).toMatchObject({ ok: true });
    expect(await scratch.query('papers.register', input, nobody)).toMatchObject(refused);
    const other = { ...input, unitId: elsewhere };
    expect(await scratch.query('papers.register', other, clerk)).toMatchObject(refused);
    const begin = { ...other, firstNumber: 5 };
    expect(await scratch.run('papers.set-first-number', begin, clerk)).toMatchObject(refused);
    expect(await scratch.run('papers.set-first-number', begin, nobody)).toMatchObject(refused);
    const seen = await scratch.query('papers.registers', {}, nobody);
    expect(seen).toMatchObject({ ok: true, value: { units: [], registers: [] } });
    const kept = await scratch.query('papers.registers', {}, clerk);
    expect(kept).toMatchObject({ ok: true, value: { units: [{ unitId }] } });
  });
});

async function templateNow(): Promise<TemplateView> {
  const answer = await scratch.query('papers.templates', {}, admin);
  if (!answer.ok) throw new Error(answer.code);
  const { templates } = answer.value as { templates: TemplateView[] };
  const [view] = templates;
  if (!view) throw new Error('no template');
  return view;
}

describe('the template of the invitation', () => {
  const edited = async (change: Partial<TemplateText>) => {
    const { text, version } = await templateNow();
    return { kind: 'invitation', text: { ...text, ...change }, seenVersion: version };
  };

  test('is the one of the product until it is edited, and again when restored', async () => {
    const before = await templateNow();
    expect(before).toMatchObject({ isDefault: true });
    const saved = await scratch.run(
      'papers.save-template',
      await edited({ title: 'THƯ MỜI' }),
      admin,
    );
    expect(saved).toMatchObject({ ok: true });
    expect(await templateNow()).toMatchObject({ isDefault: false, text: { title: 'THƯ MỜI' } });
    const made = await invitationModels(scratch.db, sampleInvitation, ['Ông/Bà A', 'Ông/Bà B']);
    const title = { title: 'THƯ MỜI' };
    expect(made).toMatchObject({ ok: true, value: [title, title] });
    const { version } = await templateNow();
    const restore = { kind: 'invitation', seenVersion: version };
    await scratch.run('papers.restore-default-template', restore, admin);
    const after = await templateNow();
    expect(after).toMatchObject({ isDefault: true, text: before.text, version: version + 1 });
  });

  test('gives a meeting’s own words a place, and needs nothing of them', async () => {
    const ownText = 'Đề nghị các đơn vị gửi báo cáo trước {thời gian}.\nXin cảm ơn.';
    const made = await invitationModels(scratch.db, { ...sampleInvitation, ownText }, ['Ông A']);
    const written = JSON.stringify(made);
    expect(made).toMatchObject({ ok: true });
    expect(written).toContain('Xin cảm ơn.');
    expect(written).toContain('Ông A');
    expect(written).toContain('Tới dự: ');
    expect(written.indexOf('Xin cảm ơn.')).toBeLessThan(written.indexOf('Đầu mối'));
    const wrong = { ...sampleInvitation, ownText: 'Lệ phí: {học phí}' };
    expect(await invitationModels(scratch.db, wrong, ['Ông A'])).toMatchObject({
      code: 'papers.unknown-field',
    });
  });

  test('takes the words of every type of meeting that the product begins with', async () => {
    for (const { invitationText: ownText } of startingMeetingTypes) {
      const made = await invitationModels(scratch.db, { ...sampleInvitation, ownText }, ['Ông A']);
      expect(made).toMatchObject({ ok: true });
    }
  });

  test('with a field that there is not is refused with its name and its line', async () => {
    const { text } = await templateNow();
    const body = `${text.body}\nGiá: {học phí}`;
    const line = body.split('\n').length;
    const refused = {
      ok: false,
      code: 'papers.unknown-field',
      params: { field: 'học phí', line, part: 'body' },
    };
    const input = await edited({ body });
    expect(await scratch.run('papers.save-template', input, admin)).toMatchObject(refused);
    const preview = { kind: 'invitation', text: input.text };
    expect(await scratch.query('papers.template-preview', preview, admin)).toMatchObject(refused);
  });

  test('that somebody else has changed meanwhile is not overwritten', async () => {
    const [first, second] = [await edited({ title: 'MỘT' }), await edited({ title: 'HAI' })];
    const answers = await Promise.all([
      scratch.run('papers.save-template', first, admin),
      scratch.run('papers.save-template', second, admin),
    ]);
    expect(answers.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(answers.find(({ ok }) => !ok)).toMatchObject({ code: 'papers.template-changed' });
  });

  test('is seen and changed by the administrator alone', async () => {
    const input = await edited({ title: 'BA' });
    const preview = { kind: 'invitation', text: input.text };
    const restore = { kind: 'invitation', seenVersion: input.seenVersion };
    for (const answer of [
      await scratch.query('papers.templates', {}, nobody),
      await scratch.query('papers.template-preview', preview, nobody),
      await scratch.run('papers.save-template', input, nobody),
      await scratch.run('papers.restore-default-template', restore, nobody),
    ])
      expect(answer).toMatchObject({ ok: false, code: 'forbidden' });
  });
});

/** Asks for a paper as a command would; where `begin` is false, nothing has it made yet. */
function askForPaper({
  whenReady,
  begin = true,
}: {
  whenReady?: EffectRequest;
  begin?: boolean;
} = {}): Promise<string> {
  return scratch.db.transaction(async (tx) => {
    const models = await invitationModels(tx, sampleInvitation, [sampleInvitation.addressee]);
    const [model] = models.ok ? models.value : [];
    if (!model) throw new Error('no model');
    const effects: EffectRequest[] = [];
    const context: Pick<AccountContext, 'tx' | 'now' | 'newId' | 'enqueue'> = {
      ...{ tx, now: scratch.clock.now(), newId: randomUUID },
      enqueue: (effect) => void effects.push(effect),
    };
    const paper = { kind: 'invitation', meetingId: null, unitId, model, whenReady };
    const [paperId] = await requestPapers(context, [paper]);
    if (!paperId) throw new Error('no paper');
    for (const effect of begin ? effects : []) await enqueueEffect(tx, effect);
    return paperId;
  });
}

describe('a paper that was asked for', () => {
  test('has its .docx and its PDF in the file store soon after the commit, and what follows runs', async () => {
    const following = await askForPaper({ begin: false });
    const whenReady = {
      name: 'papers.render',
      input: { paperId: following, whenReady: null },
      key: null,
    };
    const paperId = await askForPaper({ whenReady });
    const state = async () => (await paperFile(scratch.db, paperId))?.state;
    await expect.poll(state, { timeout: 50_000 }).toBe('ready');
    const paper = await paperFile(scratch.db, paperId);
    expect(paper).toMatchObject({ docNumber: '145/GM-SKHCN', pages: 1, failure: null });
    const read = async (sha256: string | null | undefined) =>
      (await readFile(scratch.storage.files.path(sha256 ?? ''))).subarray(0, 4).toString('latin1');
    expect(await read(paper?.pdfSha256)).toBe('%PDF');
    expect(await read(paper?.docxSha256)).toBe('PK\u0003\u0004');
    const later = async () => (await paperFile(scratch.db, following))?.state;
    await expect.poll(later, { timeout: 50_000 }).toBe('ready');
  });

  test('that could not be made says why, and is made at a later attempt', async () => {
    const paperId = await askForPaper({ begin: false });
    let attempts = 0;
    const made = { pdfSha256: 'b', pages: 1 };
    const [render] = paperEffects({
      db: scratch.db,
      files: {
        workDir: scratch.storage.workDir,
        keep: ({ pdfPath }, refer) =>
          refer({ docxSha256: 'a', ...(pdfPath ? made : { pdfSha256: null, pages: null }) }),
      },
      toPdf: async (_docxPath, outDir) => {
        attempts += 1;
        if (attempts === 1) return fail('intake.conversion-timed-out');
        return ok({ pdfPath: `${outDir}/pages.pdf` });
      },
    });
    const input = { paperId, whenReady: null };
    await expect(render?.run(input)).rejects.toThrow('conversion-timed-out');
    const failure = 'intake.conversion-timed-out';
    const failed = { state: 'failed', failure, docxSha256: 'a', pdfSha256: null };
    expect(await paperFile(scratch.db, paperId)).toMatchObject(failed);
    await render?.run(input);
    const ready = { state: 'ready', failure: null, pdfSha256: 'b' };
    expect(await paperFile(scratch.db, paperId)).toMatchObject(ready);
    expect(await readdir(scratch.storage.workDir)).toEqual([]);
  });

  test('is sent as .docx where the machine has nothing to make a PDF with', async () => {
    const following = await askForPaper({ begin: false });
    const input = { paperId: following, whenReady: null };
    const whenReady = { name: 'papers.render', input, key: null };
    const paperId = await askForPaper({ begin: false });
    const [render] = paperEffects({
      db: scratch.db,
      files: {
        workDir: scratch.storage.workDir,
        keep: (_files, refer) => refer({ docxSha256: 'a', pdfSha256: null, pages: null }),
      },
      toPdf: async () => fail('intake.conversion-unavailable'),
    });
    await render?.run({ paperId, whenReady });
    const there = { state: 'failed', failure: 'intake.conversion-unavailable', docxSha256: 'a' };
    expect(await paperFile(scratch.db, paperId)).toMatchObject(there);
    const later = async () => (await paperFile(scratch.db, following))?.state;
    await expect.poll(later, { timeout: 50_000 }).toBe('ready');
  });

  test('does not exist where nobody asked', async () => {
    expect(await paperFile(scratch.db, randomUUID())).toBeNull();
  });
});
