import { execFileSync } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import type { PageText } from '../../server/intake/contract.ts';
import { imageToPdf } from '../../server/intake/image-to-pdf.ts';
import { paperFormats } from '../../server/intake/media-types.ts';
import { officeToPdf } from '../../server/intake/office-sandbox.ts';
import { pageTexts } from '../../server/intake/page-text.ts';
import { pageInfo, renderPage } from '../../server/intake/pages.ts';
import { sandboxed } from '../../server/intake/sandbox.ts';
import { testFolders } from './folders.ts';
import { makeByOffice, makeDocx, makeXlsx } from './make/office.ts';
import { makeWord } from './make/ooxml.ts';

const folders = testFolders();
const text = 'Nghị quyết về phát triển kinh tế - xã hội; ưu tiên đầu tư, bảo đảm quốc phòng';

async function textsOf(pdfPath: string): Promise<PageText[]> {
  const { pages } = await pageInfo(pdfPath);
  const texts: PageText[] = [];
  for await (const page of pageTexts(pdfPath, pages.length)) texts.push(page);
  return texts;
}

/** Programs of the sandbox that are running, by what they were started with. */
function running(folder: string): string[] {
  const list = execFileSync('ps', ['-ww', '-eo', 'args'], { encoding: 'utf8' });
  return list.split('\n').filter((line) => line.includes(folder));
}

describe('an Office file becomes a PDF with its text', () => {
  test.each<[keyof typeof paperFormats, () => Promise<Buffer>]>([
    ['docx', () => makeDocx([text])],
    ['xlsx', () => makeXlsx([[text]])],
    ['pptx', () => makeByOffice('pptx', text)],
    ['doc', () => makeByOffice('doc', text)],
    ['xls', () => makeByOffice('xls', text)],
    ['ppt', () => makeByOffice('ppt', text)],
    ['odt', () => makeByOffice('odt', text)],
  ])('.%s', async (format, make) => {
    const path = await folders.put('uploaded', await make());
    const { mediaType } = paperFormats[format];
    const result = await officeToPdf(path, folders.files, { mediaType });
    if (!result.ok) throw new Error(result.code);
    const [page] = await textsOf(result.value.pdfPath);
    expect(page?.text.replace(/\s+/g, ' ')).toContain(text.slice(0, 30));
  });
});

describe('what cannot be converted', () => {
  const { mediaType } = paperFormats.docx;

  test('takes too long: it is ended with all that it started', async () => {
    // Tables within tables keep the layout busy for as long as it is let.
    let cell = '<w:p/>';
    for (let depth = 0; depth < 400; depth++)
      cell = `<w:tbl><w:tr><w:tc>${cell}<w:p/></w:tc><w:tc><w:p/></w:tc></w:tr></w:tbl>`;
    const run = `</w:p>${cell}<w:p>`;
    const path = await folders.put('bomb.docx', makeWord({ run }));
    const result = await officeToPdf(path, folders.files, { mediaType, wallMs: 2_500 });
    expect(result).toMatchObject({ ok: false, code: 'intake.conversion-timed-out' });
    expect(running(folders.temporary)).toEqual([]);
  });

  test('is given up when it is no longer wanted', async () => {
    const path = await folders.put('a.docx', await makeDocx([text]));
    const abort = new AbortController();
    const conversion = officeToPdf(path, folders.files, { mediaType, signal: abort.signal });
    const ended = expect(conversion).rejects.toThrow('no longer wanted');
    await expect.poll(() => running(folders.temporary).length).toBeGreaterThan(0);
    abort.abort(new Error('no longer wanted'));
    await ended;
    expect(running(folders.temporary)).toEqual([]);
  });

  test('is another format than it was examined as', async () => {
    const path = await folders.put('a.docx', Buffer.from('no Word file'));
    const result = await officeToPdf(path, folders.files, { mediaType });
    expect(result).toMatchObject({ ok: false, code: 'intake.conversion-failed' });
  });
});

describe('the sandbox', () => {
  test('has no network', async () => {
    let asked = 0;
    const server = createServer((_, response) => {
      asked++;
      response.end('x');
    });
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    try {
      const { port } = server.address() as AddressInfo;
      const program = `require('http').get('http://127.0.0.1:${port}').on('error',e=>{console.log(e.code);process.exit(7)})`;
      const inside = await sandboxed(process.execPath, ['-e', program], {
        limits: { addressSpaceBytes: 64 * 1024 ** 3 },
        isolated: true,
      });
      expect(inside).toMatchObject({ end: 'exited', exitCode: 7 });
      expect(asked).toBe(0);
    } finally {
      server.close();
    }
  });

  test('passes nothing of our environment on', async () => {
    process.env.AUTH_SECRET_OF_TEST = 'secret';
    const { stdout } = await sandboxed('env', []);
    delete process.env.AUTH_SECRET_OF_TEST;
    expect(stdout.toString()).toContain('HOME=/nonexistent');
    expect(stdout.toString()).not.toContain('AUTH_SECRET_OF_TEST');
  });

  test('ends what writes too much or takes too long', async () => {
    expect(await sandboxed('yes', [], { maxOutputBytes: 1000 })).toMatchObject({
      end: 'too-much-output',
    });
    const waits = await sandboxed('sleep', ['60'], { limits: { wallMs: 100 } });
    expect(waits).toMatchObject({ end: 'timed-out', exitCode: null });
  });

  test('says so where a program is not installed', async () => {
    expect(await sandboxed('no-such-program', [])).toMatchObject({ end: 'not-installed' });
  });
});

describe('a picture becomes a PDF', () => {
  test('upright as it was taken, and as wide as a page', async () => {
    const create = { width: 400, height: 200, channels: 3, background: '#cc0000' } as const;
    // Taken with the camera turned: 200 wide and 400 high when seen.
    const picture = await sharp({ create }).jpeg().withMetadata({ orientation: 6 }).toBuffer();
    const made = await imageToPdf(await folders.put('a.jpg', picture), folders.files);
    if (!made.ok) throw new Error(made.code);
    const { pages } = await pageInfo(made.value.pdfPath);
    expect(pages).toHaveLength(1);
    expect(pages[0]?.widthPt).toBeCloseTo(595.28, 1);
    expect(pages[0]?.heightPt).toBeCloseTo(1190.56, 0);
    const image = await renderPage(made.value.pdfPath, 1, 220);
    if (!image.ok) throw new Error(image.code);
    expect(await sharp(image.value).metadata()).toMatchObject({ format: 'webp', width: 220 });
    const { dominant } = await sharp(image.value).stats();
    expect(dominant.r).toBeGreaterThan(dominant.g + 100);
  });
});
