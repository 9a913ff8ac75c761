import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import type { PageText } from '../../server/intake/contract.ts';
import { pageTexts } from '../../server/intake/page-text.ts';
import { pageInfo, renderPage } from '../../server/intake/pages.ts';
import { testFolders } from './folders.ts';
import { byQpdf, makePdf, rawPdf } from './make/pdf.ts';

const folders = testFolders();

async function textsOf(pdfPath: string, pageCount: number): Promise<PageText[]> {
  const texts: PageText[] = [];
  for await (const page of pageTexts(pdfPath, pageCount)) texts.push(page);
  return texts;
}

describe('pages', () => {
  test('have the size that is seen: turned and cropped', async () => {
    const turned = byQpdf(await makePdf(['Một', 'Hai']), '--rotate=+90:2');
    const path = await folders.put('a.pdf', turned);
    expect((await pageInfo(path)).pages).toEqual([
      { widthPt: 595.28, heightPt: 841.89 },
      { widthPt: 841.89, heightPt: 595.28 },
    ]);
    const cropped = await folders.put('b.pdf', rawPdf({ page: '/CropBox [50 600 450 800]' }));
    expect((await pageInfo(cropped)).pages).toEqual([{ widthPt: 400, heightPt: 200 }]);
  });

  test.each([220, 800, 1200, 1800, 2400] as const)('are drawn %i pixels wide', async (width) => {
    const path = await folders.put('a.pdf', await makePdf(['Một', 'Hai']));
    const image = await renderPage(path, 2, width);
    if (!image.ok) throw new Error(image.code);
    const found = await sharp(image.value).metadata();
    expect(found).toMatchObject({ format: 'webp', width });
    expect((found.height ?? 0) / width).toBeCloseTo(841.89 / 595.28, 1);
  });

  test('are drawn as they are seen: turned, and only what is cropped', async () => {
    const turned = await folders.put('a.pdf', byQpdf(await makePdf(['Một']), '--rotate=+90'));
    const lying = await renderPage(turned, 1, 800);
    const cropped = await folders.put('b.pdf', rawPdf({ page: '/CropBox [50 600 450 800]' }));
    const part = await renderPage(cropped, 1, 800);
    if (!lying.ok || !part.ok) throw new Error('not drawn');
    expect((await sharp(lying.value).metadata()).height).toBeLessThan(800);
    expect((await sharp(part.value).metadata()).height).toBe(400);
  });

  test('that do not exist, or are far too long, have an answer too', async () => {
    const path = await folders.put('a.pdf', await makePdf(['Một']));
    expect(await renderPage(path, 2, 220)).toMatchObject({ code: 'intake.no-such-page' });
    const long = rawPdf({ page: '/CropBox [0 0 2 842]' });
    const result = await renderPage(await folders.put('b.pdf', long), 1, 2400);
    expect(result).toMatchObject({ ok: false, code: 'intake.page-not-rendered' });
  });
});

describe('texts', () => {
  test('are in composed letters, with each word where it is seen', async () => {
    const path = await folders.put('a.pdf', await makePdf(['Sở Khoa học & Công nghệ <mới>']));
    const [page] = await textsOf(path, 1);
    expect(page?.text).toBe('Sở Khoa học & Công nghệ <mới>');
    expect(page?.words.map(({ text }) => text)).toEqual(page?.text.split(' '));
    expect(page?.text).toBe(page?.text.normalize('NFC'));
    const [first] = page?.words ?? [];
    // pdfkit's margin is an inch.
    expect(first?.x).toBeCloseTo(72, 0);
    expect(Math.abs((first?.y ?? 0) - 72)).toBeLessThan(6);
  });

  test.each([
    ['turned', async () => byQpdf(await makePdf(['Kế hoạch năm 2026']), '--rotate=+90')],
    ['cropped', () => rawPdf({ page: '/CropBox [50 600 450 800]' })],
  ] as const)('have their words on the page where it is %s', async (_, make) => {
    const path = await folders.put('a.pdf', await make());
    const { pages } = await pageInfo(path);
    const { widthPt = 0, heightPt = 0 } = pages[0] ?? {};
    const [page] = await textsOf(path, 1);
    const image = await renderPage(path, 1, 800);
    if (!image.ok) throw new Error(image.code);
    expect(page?.words.length).toBeGreaterThan(1);
    for (const { x, y, w, h } of page?.words ?? []) {
      expect(x + w).toBeLessThanOrEqual(widthPt);
      expect(y + h).toBeLessThanOrEqual(heightPt);
      const scale = 800 / widthPt;
      const box = { left: x * scale, top: y * scale, width: w * scale, height: h * scale };
      const rounded = Object.fromEntries(
        Object.entries(box).map(([side, value]) => [side, Math.max(0, Math.round(value))]),
      ) as typeof box;
      // There is ink where the word is said to be.
      const cut = await sharp(image.value).extract(rounded).png().toBuffer();
      expect((await sharp(cut).stats()).channels[0]?.min).toBeLessThan(100);
    }
  });

  test('of a thousand pages come in order, each with its own', async () => {
    const numbers = Array.from({ length: 1000 }, (_, index) => `Trang thứ ${index + 1}`);
    const path = await folders.put('a.pdf', await makePdf(numbers));
    let page = 0;
    for await (const { page: number, text } of pageTexts(path, 1000)) {
      page++;
      expect({ number, text }).toEqual({ number: page, text: `Trang thứ ${page}` });
    }
    expect(page).toBe(1000);
  });

  test('of pages that are not there are empty, and the others are read', async () => {
    const path = await folders.put('a.pdf', await makePdf(['Một', 'Hai']));
    const texts = await textsOf(path, 3);
    expect(texts.map(({ text }) => text)).toEqual(['Một', 'Hai', '']);
  });
});
