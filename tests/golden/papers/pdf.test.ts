import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PaperModel } from '../../../server/papers/contract.ts';
import { page, ruleShares, sizes, words } from '../../../server/papers/nd30.ts';
import { asWordDocument } from '../../../server/papers/word-document.ts';
import { wordToPdf } from '../../../server/papers/word-to-pdf.ts';
import { demoInvitation, demoMinutes } from './demo-papers.ts';
import {
  fontsOf,
  lineOf,
  linesOf,
  type MeasuredPage,
  measurePages,
  type Piece,
  type Rule,
  rulesOf,
} from './measure-pdf.ts';

interface Made {
  path: string;
  pages: MeasuredPage[];
  rules: Rule[];
}

let folder = '';
const made = new Map<string, Made>();

async function make(name: string, model: PaperModel): Promise<void> {
  const outDir = await mkdtemp(join(folder, `${name}-`));
  const docx = join(outDir, 'paper.docx');
  await writeFile(docx, await asWordDocument(model));
  const converted = await wordToPdf(docx, outDir);
  if (!converted.ok) throw new Error(converted.code);
  const path = converted.value.pdfPath;
  made.set(name, { path, pages: await measurePages(path), rules: await rulesOf(path, 1) });
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dien-hong-golden-'));
  await make('invitation', demoInvitation);
  await make('minutes', demoMinutes);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

function paper(name: string): Made & { first: MeasuredPage } {
  const found = made.get(name);
  const first = found?.pages[0];
  if (!found || !first) throw new Error(`${name} was not made`);
  return { ...found, first };
}

const within = (value: number, [from, to]: readonly [number, number], slack: number) =>
  value >= from - slack && value <= to + slack;

/** The rule closest below a line. */
function ruleUnder(rules: readonly Rule[], line: Piece): Rule {
  const middle = (line.left + line.right) / 2;
  const below = rules
    .filter(({ left, right, top }) => left < middle && right > middle && top > line.baseline)
    .sort((a, b) => a.top - b.top)[0];
  if (!below || below.top - line.baseline > 4) throw new Error(`no line under “${line.text}”`);
  return below;
}

describe.each(['invitation', 'minutes'])('the PDF of the demo %s', (name) => {
  test('is A4 on every page', () => {
    for (const { widthMm, heightMm } of paper(name).pages) {
      expect(within(widthMm, page.width.allowed, 0.2)).toBe(true);
      expect(within(heightMm, page.height.allowed, 0.2)).toBe(true);
    }
  });

  test('keeps its text within margins that the decree allows', () => {
    const { pages } = paper(name);
    const pieces = pages.flatMap((one) =>
      // The page number stands in the upper margin.
      one.pieces.filter(({ baseline }) => baseline > page.top.size),
    );
    const left = Math.min(...pieces.map((piece) => piece.left));
    const right = page.width.size - Math.max(...pieces.map((piece) => piece.right));
    const bottom = page.height.size - Math.max(...pieces.map(({ baseline }) => baseline));
    expect(within(left, page.left.allowed, 0.3)).toBe(true);
    expect(within(right, page.right.allowed, 0.3)).toBe(true);
    expect(bottom).toBeGreaterThanOrEqual(page.bottom.allowed[0]);
    expect(Math.min(...pieces.map(({ baseline }) => baseline))).toBeGreaterThan(page.top.size);
  });

  test('embeds what it needs of fonts with the widths of Times New Roman, and no others', async () => {
    const fonts = await fontsOf(paper(name).path);
    expect(fonts.length).toBeGreaterThan(2);
    for (const { name: font, embedded } of fonts) {
      expect(font).toMatch(/^[A-Z]{6}\+Tinos-/);
      expect(embedded).toBe('yes yes');
    }
  });

  test('has quốc hiệu and tiêu ngữ with a line as long as the words under it', () => {
    const { first, rules } = paper(name);
    const title = lineOf(first, words.nationalTitle);
    const motto = lineOf(first, words.motto);
    expect([title.font, motto.font]).toEqual(['Tinos-Bold', 'Tinos-Bold']);
    expect(within(title.sizePoints, sizes.nationalTitle.allowed, 0.05)).toBe(true);
    expect(within(motto.sizePoints, sizes.motto.allowed, 0.05)).toBe(true);
    const rule = ruleUnder(rules, motto);
    expect(rule.left).toBeCloseTo(motto.left, 0);
    expect(rule.right).toBeCloseTo(motto.right, 0);
  });

  test.each([
    ['SỞ KHOA HỌC VÀ CÔNG NGHỆ', ruleShares.agency.allowed],
    [name === 'invitation' ? '(trực tiếp' : 'Họp triển khai', ruleShares.subject.allowed],
  ] as const)('has a line of a third to a half under “%s”, in its middle', (text, allowed) => {
    const { first, rules } = paper(name);
    const line = lineOf(first, text);
    const rule = ruleUnder(rules, line);
    expect(within((rule.right - rule.left) / (line.right - line.left), allowed, 0.01)).toBe(true);
    expect(rule.left + rule.right).toBeCloseTo(line.left + line.right, 0);
  });

  test('carries page numbers from the second page on, in the middle of the upper margin', () => {
    const numbers = paper(name).pages.map((one) =>
      one.pieces.filter(({ baseline }) => baseline < page.top.size),
    );
    expect(numbers[0]).toEqual([]);
    numbers.slice(1).forEach((pieces, index) => {
      expect(pieces.map(({ text }) => text)).toEqual([String(index + 2)]);
      const [number] = pieces;
      expect(within(number?.sizePoints ?? 0, sizes.pageNumber.allowed, 0.05)).toBe(true);
      const middle = page.left.size + (page.width.size - page.left.size - page.right.size) / 2;
      expect(((number?.left ?? 0) + (number?.right ?? 0)) / 2).toBeCloseTo(middle, 0);
    });
  });
});

test.each([
  ['UBND TỈNH SƠN GIANG', sizes.superior, 'Tinos-Regular'],
  ['SỞ KHOA HỌC VÀ CÔNG NGHỆ', sizes.agency, 'Tinos-Bold'],
  ['Số: 145/GM-SKHCN', sizes.number, 'Tinos-Regular'],
  ['Sơn Giang, ngày 03 tháng 12 năm 2026', sizes.placeAndDate, 'Tinos-Italic'],
  ['GIẤY MỜI', sizes.title, 'Tinos-Bold'],
  ['Họp triển khai nhiệm vụ khoa học', sizes.subject, 'Tinos-Bold'],
  ['Sở Khoa học và Công nghệ trân trọng', sizes.body, 'Tinos-Regular'],
  ['Nơi nhận:', sizes.distributionHead, 'Tinos-BoldItalic'],
  ['- Lưu: VT, VP.', sizes.distribution, 'Tinos-Regular'],
  ['TL. GIÁM ĐỐC', sizes.signer, 'Tinos-Bold'],
  ['Tạ Thu Hằng', sizes.signer, 'Tinos-Bold'],
] as const)('the invitation has “%s” in a size and face of the decree', (text, measure, font) => {
  const line = lineOf(paper('invitation').first, text);
  expect(within(line.sizePoints, measure.allowed, 0.05)).toBe(true);
  expect(line.font).toBe(font);
});

test('the invitation says what the demo says, in this order', () => {
  const { first } = paper('invitation');
  const said = linesOf(first).map(({ text }) => text.replaceAll(/\s+/g, ' '));
  expect(said.join('\n')).toMatchInlineSnapshot(`
    "UBND TỈNH SƠN GIANG
    CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
    SỞ KHOA HỌC VÀ CÔNG NGHỆ
    Độc lập - Tự do - Hạnh phúc
    Số: 145/GM-SKHCN
    Sơn Giang, ngày 03 tháng 12 năm 2026
    GIẤY MỜI
    Họp triển khai nhiệm vụ khoa học và công nghệ tháng 12 năm 2026
    (trực tiếp kết hợp trực tuyến)
    Sở Khoa học và Công nghệ trân trọng kính mời: Ông Khổng Minh Trí, Phó
    Giám đốc, Sở Khoa học và Công nghệ
    Tới dự: Họp triển khai nhiệm vụ tháng 12 năm 2026.
    Nội dung: (theo chương trình gửi kèm).
    Chủ trì: Đồng chí Hoàng Quốc Khải, Giám đốc Sở.
    Thời gian: 08 giờ 00 phút, ngày 10 tháng 12 năm 2026 (thứ Năm).
    Địa điểm: - Điểm cầu chính: Hội trường tầng 3, trụ sở Sở;
    - Điểm cầu Trung tâm Ứng dụng KH&CN; điểm cầu Bộ
    KH&CN.
    Đề nghị đại biểu nghiên cứu trước tài liệu trên hệ thống, xác nhận tham dự
    trước 17 giờ 00 ngày 08/12/2026; trường hợp không dự được, báo cáo chủ trì và cử
    người dự thay. Các điểm cầu kết nối thử lúc 07 giờ 00 ngày họp.
    Đầu mối: đ/c Phan Nhật Linh, Văn phòng Sở, điện thoại 0200 345 678./.
    Nơi nhận:
    TL. GIÁM ĐỐC
    - Như trên;
    CHÁNH VĂN PHÒNG
    - Lưu: VT, VP.
    Tạ Thu Hằng"
  `);
});

test('the minutes have no place and date, and THƯ KÝ left of CHỦ TỌA on one page', () => {
  const { pages } = paper('minutes');
  const all = pages.flatMap((one) => linesOf(one).map(({ text }) => text));
  expect(pages.length).toBeGreaterThan(1);
  expect(all.filter((text) => /^Sơn Giang, ngày/.test(text))).toEqual([]);
  const last = pages.at(-1);
  if (!last) throw new Error('no page');
  const [secretary, chair] = [lineOf(last, 'THƯ KÝ'), lineOf(last, 'CHỦ TỌA')];
  expect(secretary.right).toBeLessThan(chair.left);
  expect(secretary.baseline).toBeCloseTo(chair.baseline, 1);
  const names = [lineOf(last, 'Tạ Thu Hằng'), lineOf(last, 'Hoàng Quốc Khải')] as const;
  expect(names[0].baseline).toBeCloseTo(names[1].baseline, 1);
  expect(last.pieces.some(({ text }) => text.includes('./.'))).toBe(true);
});
