import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { PageText } from '../../server/intake/contract.ts';
import { type IntakeRequest, intake } from '../../server/intake/intake.ts';
import { readTexts } from '../../server/intake/texts.ts';
import { testFolders } from './folders.ts';
import { makeDocx } from './make/office.ts';
import { makeWord } from './make/ooxml.ts';
import { byQpdf, makePdf, makeScanPdf } from './make/pdf.ts';
import { makeScan } from './make/scan.ts';

const folders = testFolders();
const text = 'Kế hoạch triển khai nhiệm vụ trọng tâm năm 2026 của Sở Khoa học và Công nghệ';

async function takeIn(content: Buffer, fileName: string, request: Partial<IntakeRequest> = {}) {
  const workDir = join(folders.files, 'work');
  await mkdir(workDir, { recursive: true });
  const path = await folders.put('uploaded', content);
  const stages: string[] = [];
  const result = await intake(path, fileName, { workDir, ...request }, (stage, done, total) => {
    stages.push(`${stage} ${done}/${total}`);
  });
  return { path, result, stages, workDir };
}

async function taken(content: Buffer, fileName: string, request: Partial<IntakeRequest> = {}) {
  const { result, ...rest } = await takeIn(content, fileName, request);
  if (!result.ok) throw new Error(result.code);
  const texts: PageText[] = [];
  if (result.value.textsPath)
    for await (const page of readTexts(result.value.textsPath)) texts.push(page);
  return { ...rest, outcome: result.value, texts };
}

describe('taken in', () => {
  test('a PDF is read as it is', async () => {
    const { outcome, path, stages, texts } = await taken(await makePdf([text, 'Hai']), 'a.pdf');
    expect(outcome).toMatchObject({ conversion: 'not-needed', pdfPath: path, family: 'pdf' });
    expect(outcome.pages).toHaveLength(2);
    expect(texts.map(({ page, text: words }) => [page, words.replace(/\s+/g, ' ')])).toEqual([
      [1, text],
      [2, 'Hai'],
    ]);
    expect(stages).toEqual(['examine 0/1', 'convert 0/1', 'pages 0/1', 'text 1/2', 'text 2/2']);
  });

  test('a PDF with restrictions is read from a copy without them', async () => {
    const file = byQpdf(await makePdf([text]), '--encrypt', '', 'chu', '256', '--print=none', '--');
    const { outcome, workDir, texts } = await taken(file, 'a.pdf');
    expect(outcome).toMatchObject({ conversion: 'ready', pdfPath: join(workDir, 'pages.pdf') });
    expect(texts).toHaveLength(1);
  });

  test('a Word file is converted', async () => {
    const { outcome, texts } = await taken(await makeDocx([text]), 'Kế hoạch.docx');
    expect(outcome).toMatchObject({ conversion: 'ready', family: 'word' });
    expect(texts[0]?.text.replace(/\s+/g, ' ')).toBe(text);
  });

  test('a picture of text is recognised', async () => {
    const { outcome, texts, stages } = await taken(await makeScan(text, 20), 'a.jpg');
    expect(outcome).toMatchObject({ conversion: 'ready', family: 'image', recognisedPages: 1 });
    expect(texts).toMatchObject([{ page: 1, recognised: true }]);
    expect(texts[0]?.text.replace(/\s+/g, ' ')).toContain('Khoa học và Công nghệ');
    expect(stages).toContain('recognise 1/1');
  });

  test('a scanned page among others is recognised, the others are not', async () => {
    const scan = await makeScanPdf([await makeScan(text, 20)]);
    const whole = byQpdf(
      await makePdf([text]),
      '--pages',
      '.',
      await folders.put('s.pdf', scan),
      '--',
    );
    const { outcome, texts } = await taken(whole, 'a.pdf');
    expect(outcome.recognisedPages).toBe(1);
    expect(texts.map(({ recognised }) => recognised)).toEqual([false, true]);
  });

  test('a file that takes too long to convert is kept unconverted', async () => {
    const file = await makeDocx([text]);
    const { outcome, workDir } = await taken(file, 'a.docx', { conversionWallMs: 200 });
    expect(outcome).toMatchObject({ conversion: 'timed-out', pdfPath: null, pages: [] });
    expect(outcome.safeName).toBe('a.docx');
    expect(await readdir(workDir)).toEqual([]);
  });

  test('a file that LibreOffice cannot read is kept unconverted', async () => {
    // The parts are whole, the main one is no Word text.
    const file = makeWord({ run: '</w:p></w:body><w:broken' });
    const { outcome } = await taken(file, 'a.docx');
    expect(outcome).toMatchObject({ conversion: 'failed', pdfPath: null });
  });
});

describe('a paper marked as a state secret is refused', () => {
  test.each<[string, string, () => Promise<Buffer>, string]>([
    ['by its first page', 'a.pdf', () => makePdf([`Số: 12/BC\n\nTỐI MẬT\n\n${text}`]), 'toi-mat'],
    ['in a Word file', 'a.docx', () => makeDocx(['MẬT', text]), 'mat'],
    ['by its name', 'Báo cáo (Mật).pdf', () => makePdf([text]), 'mat'],
    ['in a scan', 'a.jpg', () => makeScan(`TUYỆT MẬT\n\n${text}`, 20), 'tuyet-mat'],
  ])('%s', async (_, fileName, make, marking) => {
    const { result, workDir } = await takeIn(await make(), fileName);
    expect(result).toEqual({ ok: false, code: 'intake.state-secret', params: { marking } });
    expect(await readdir(workDir)).toEqual([]);
  });
});
