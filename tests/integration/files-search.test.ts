import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { pageText, storedFile } from '../../db/schema/files.ts';
import { search, searchIn } from '../../server/files/contract.ts';
import type { Viewer } from '../../server/kernel/viewer.ts';
import { fixtureRows } from './meeting-fixture.ts';
import { type ScratchProduct, scratchProduct } from './scratch.ts';

let scratch: ScratchProduct;
let at: Awaited<ReturnType<typeof seed>>;

beforeAll(async () => {
  scratch = await scratchProduct({ effects: false });
  at = await seed();
});
afterAll(() => scratch.drop());

/** A PDF on record with these pages, words in a row from left to right. */
async function recorded(pages: readonly string[]): Promise<string> {
  const sha256 = randomUUID().replaceAll('-', '').padEnd(64, '0');
  await scratch.db.insert(storedFile).values({
    ...{ sha256, sizeBytes: 1, mediaType: 'application/pdf', pdfSha256: sha256 },
    conversion: 'not-needed',
    pageSizes: pages.map(() => [595, 842]),
    pages: pages.length,
    addedAt: scratch.clock.now(),
  });
  await scratch.db.insert(pageText).values(
    pages.map((text, index) => ({
      ...{ sha256, page: index + 1, text },
      words: text.split(' ').map((word, place) => [word, 50 + place * 40, 100, 38, 14]),
    })),
  );
  return sha256;
}

async function seed() {
  const rows = fixtureRows(scratch.db);
  const office = await rows.unit('Văn phòng Sở');
  const unit = await rows.unit('Trung tâm Ứng dụng');
  const meetingId = await rows.meeting(office, { title: 'Họp triển khai chuyển đổi số' });
  const elsewhere = await rows.meeting(office, { title: 'Hội nghị công chức' });
  const join = async (where: string, role: 'chair' | 'delegate' | 'guest', unitId = office) => {
    const { viewer } = await rows.person(unitId);
    await rows.participant(where, viewer.personId, role);
    return viewer;
  };
  const people = {
    chair: await join(meetingId, 'chair'),
    delegate: await join(meetingId, 'delegate'),
    member: await join(meetingId, 'delegate'),
    preparer: await join(meetingId, 'delegate', unit),
    guest: { ...(await join(meetingId, 'guest')), guestOfMeetingId: meetingId },
    other: await join(elsewhere, 'delegate'),
    stranger: (await rows.person(office)).viewer,
  };
  const rollId = await rows.roll(meetingId, [people.member.personId]);
  const onlyRoll = [
    {
      subject: { kind: 'roll', rollId },
      ...{ view: true, download: true, print: true, until: null },
    },
  ];
  const add = async (where: string, pages: string[], values: object) =>
    rows.document(where, { sha256: await recorded(pages), pages: pages.length, ...values });
  const papers = {
    plan: await add(meetingId, ['Mở đầu', 'Phòng họp trực tuyến của Sở'], {
      ...{ subject: 'Kế hoạch năm 2027', docNumber: '90/KH-SKHCN' },
    }),
    hop: await add(meetingId, ['Hợp đồng phòng hợp tác quốc tế'], { subject: 'Hợp tác' }),
    limited: await add(meetingId, ['Phòng họp kín của lãnh đạo'], {
      ...{ subject: 'Nhân sự', access: onlyRoll },
    }),
    draft: await add(meetingId, ['Phòng họp theo dự thảo'], {
      ...{ subject: 'Dự thảo', status: 'draft', preparingUnitId: unit },
    }),
    withdrawn: await add(meetingId, ['Phòng họp đã rút'], { status: 'withdrawn' }),
    elsewhere: await add(elsewhere, ['Phòng họp của hội nghị'], { subject: 'Báo cáo' }),
  };
  return { meetingId, elsewhere, ...people, papers };
}

type Name = keyof Awaited<ReturnType<typeof seed>>['papers'];

async function found(text: string, viewer: Viewer, more: object = {}) {
  const answer = await scratch.query('files.search', { text, ...more }, viewer);
  return z.object({ value: search.output }).parse(answer).value;
}

async function names(text: string, viewer: Viewer, more: object = {}): Promise<Name[]> {
  const byId = new Map(Object.entries(at.papers).map(([name, id]) => [id, name as Name]));
  const { hits } = await found(text, viewer, more);
  return hits.flatMap(({ id }) => byId.get(id) ?? []);
}

describe('a search', () => {
  test('finds with and without accents, in small and capital letters, beginnings of words', async () => {
    for (const text of ['phòng họp', 'phong hop', 'PHÒNG HỌP', 'phong ho', 'họp trực tuy']) {
      expect(await names(text, at.delegate), text).toContain('plan');
    }
    expect(await names('phòng xyz', at.delegate)).toEqual([]);
  });

  test('has what was typed with its accents first', async () => {
    expect(await names('họp', at.delegate)).toEqual(['plan', 'hop']);
    expect(await names('hợp', at.delegate)).toEqual(['hop', 'plan']);
  });

  test('shows the words in their context, on their page', async () => {
    const { hits } = await found('phong hop', at.delegate);
    const hit = hits.find(({ id }) => id === at.papers.plan);
    expect(hit).toMatchObject({
      ...{ source: 'document', page: 2, pages: 1, title: 'Kế hoạch năm 2027' },
      snippet: [
        { text: 'Phòng', hit: true },
        { text: ' ', hit: false },
        { text: 'họp', hit: true },
        { text: ' trực tuyến của Sở', hit: false },
      ],
    });
  });

  test('finds numbers and subjects of papers and titles of meetings', async () => {
    expect(await names('90/KH-SKHCN', at.delegate)).toEqual(['plan']);
    expect(await names('ke hoach nam', at.delegate)).toEqual(['plan']);
    expect((await names('chuyen doi so', at.delegate)).sort()).toEqual(['hop', 'plan']);
  });

  test('stays within a meeting where one is named', async () => {
    expect(await names('phòng họp', at.other, { meetingId: at.meetingId })).toEqual([]);
    expect(await names('phòng họp', at.other, { meetingId: at.elsewhere })).toEqual(['elsewhere']);
  });

  test.each<[string, (seen: typeof at) => Viewer, Name[]]>([
    ['the chair', (seen) => seen.chair, ['draft', 'hop', 'limited', 'plan']],
    ['a delegate', (seen) => seen.delegate, ['hop', 'plan']],
    ['a member of the roll', (seen) => seen.member, ['hop', 'limited', 'plan']],
    ['the preparing unit', (seen) => seen.preparer, ['draft', 'hop', 'plan']],
    ['a guest', (seen) => seen.guest, ['hop', 'plan']],
    ['another meeting’s delegate', (seen) => seen.other, ['elsewhere']],
    ['a stranger', (seen) => seen.stranger, []],
  ])('gives %s what that person may read and nothing else', async (_who, who, expected) => {
    expect((await names('phong ho', who(at))).sort()).toEqual(expected);
  });

  test('never tells of what may not be read, whatever is typed', async () => {
    const hidden = new Set([at.papers.limited, at.papers.draft, at.papers.withdrawn]);
    const words = [
      'phong',
      'họp',
      'kín',
      'dự thảo',
      'lanh dao',
      'nhân sự',
      'rút',
      "'",
      '\\',
      '&',
      '|',
    ];
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 4 }),
        async (typed) => {
          const text = typed.join(' ').padEnd(2, '.');
          const { hits, more } = await found(text, at.delegate);
          expect(hits.filter(({ id }) => hidden.has(id) || id === at.papers.elsewhere)).toEqual([]);
          expect(more).toBe(false);
        },
      ),
      { numRuns: 60 },
    );
    expect(scratch.reported).toEqual([]);
  });
});

describe('a search in one paper', () => {
  const within = (id: string, text: string, viewer: Viewer) =>
    scratch.query('files.search-in', { source: 'document', id, text }, viewer);

  test('says where on the page the words stand', async () => {
    const answer = await within(at.papers.plan, 'hop truc', at.delegate);
    expect(z.object({ value: searchIn.output }).parse(answer).value).toEqual({
      complete: true,
      hits: [
        {
          page: 2,
          boxes: [[90, 100, 78, 14]],
          ...{ before: 'Phòng', hit: 'họp trực', after: 'tuyến của Sở' },
        },
      ],
    });
  });

  test('is refused as for a paper that does not exist', async () => {
    const unknown = { ok: false, code: 'files.unknown-reading', params: {} };
    expect(await within(at.papers.limited, 'phòng', at.delegate)).toEqual(unknown);
    expect(await within(at.papers.plan, 'phòng', at.stranger)).toEqual(unknown);
    expect(await within(randomUUID(), 'phòng', at.chair)).toEqual(unknown);
  });
});
