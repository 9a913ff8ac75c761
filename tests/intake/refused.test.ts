import { randomBytes } from 'node:crypto';
import { truncate } from 'node:fs/promises';
import CFB from 'cfb';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { examine } from '../../server/intake/examine.ts';
import { testFolders } from './folders.ts';
import { makeByOffice, makeDocx, makeXlsx } from './make/office.ts';
import { makeWord, wordParts } from './make/ooxml.ts';
import { byQpdf, makePdf } from './make/pdf.ts';
import { makeZip } from './make/zip.ts';

const folders = testFolders();
const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
const html = '<!DOCTYPE html><html><script>fetch("/")</script></html>';
const cut = (whole: Buffer, part = 0.6) => whole.subarray(0, Math.floor(whole.length * part));
const png = (side: number) =>
  sharp(randomBytes(side * side * 3), { raw: { width: side, height: side, channels: 3 } })
    .png()
    .toBuffer();
const jpeg = async (side: number) =>
  sharp(await png(side))
    .jpeg()
    .toBuffer();

function compound(streams: Record<string, Buffer>): Buffer {
  const container = CFB.utils.cfb_new();
  for (const [name, content] of Object.entries(streams))
    CFB.utils.cfb_add(container, `/${name}`, content);
  return Buffer.from(CFB.write(container, { type: 'buffer' }));
}

type Case = [what: string, fileName: string, make: () => Promise<Buffer> | Buffer | string];

async function codeFor([, fileName, make]: Case): Promise<string> {
  const path = await folders.put('uploaded', await make());
  const result = await examine(path, { fileName });
  return result.ok ? 'taken' : result.code;
}

describe('cut off or broken', () => {
  test.each<Case>([
    ['a PDF', 'a.pdf', async () => cut(await makePdf(['Một', 'Hai', 'Ba']))],
    ['a PDF without its last lines', 'a.pdf', async () => cut(await makePdf(['Một']), 0.98)],
    [
      'a PDF that is noise',
      'a.pdf',
      () => Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(3000)]),
    ],
    ['a Word file', 'a.docx', async () => cut(await makeDocx(['Một']))],
    [
      'a Word file with a wrong check sum',
      'a.docx',
      () =>
        makeZip(wordParts({ more: [{ name: 'word/x.xml', content: 'x', wrongCheckSum: true }] })),
    ],
    ['an older Word file', 'a.doc', async () => cut(await makeByOffice('doc', 'Một'), 0.2)],
    ['a PNG', 'a.png', async () => cut(await png(200))],
    ['a JPEG', 'a.jpg', async () => cut(await jpeg(200))],
  ])('%s', async (...file) => {
    expect(await codeFor(file)).toBe('intake.corrupt');
  });
});

describe('with a password', () => {
  test.each<Case>([
    [
      'a PDF',
      'a.pdf',
      async () => byQpdf(await makePdf(['Một']), '--encrypt', 'mo', 'chu', '256', '--'),
    ],
    [
      'a Word file',
      'a.docx',
      () => compound({ EncryptionInfo: randomBytes(300), EncryptedPackage: randomBytes(5000) }),
    ],
    ['an Excel file of old', 'a.xls', () => compound({ Workbook: filePass })],
    ['a Word file of old', 'a.doc', () => compound({ WordDocument: encryptedFib })],
    [
      'an OpenDocument text',
      'a.odt',
      () =>
        makeZip([
          { name: 'mimetype', content: 'application/vnd.oasis.opendocument.text', stored: true },
          {
            name: 'META-INF/manifest.xml',
            content: '<manifest:manifest><manifest:encryption-data/></manifest:manifest>',
          },
        ]),
    ],
    [
      'a locked archive',
      'a.docx',
      () => makeZip(wordParts().map((part) => ({ ...part, locked: true }))),
    ],
  ])('%s', async (...file) => {
    expect(await codeFor(file)).toBe('intake.encrypted');
  });
});

/** BOF, then the record FilePass, as a workbook begins that has a password. */
const filePass = Buffer.concat([
  Buffer.from('090810000006050000000000000000000000000000', 'hex').subarray(0, 20),
  Buffer.from('2f000600010000000000', 'hex'),
  Buffer.alloc(5000),
]);
const encryptedFib = Buffer.concat([
  Buffer.from('eca5c100000000000000000100000000', 'hex'),
  Buffer.alloc(5000),
]);

describe('with macros', () => {
  const macroType = 'application/vnd.ms-word.document.macroEnabled.main+xml';
  const project = { name: 'word/vbaProject.bin', content: randomBytes(100) };
  test.each<Case>([
    ['.docm', 'a.docm', () => makeWord({ contentType: macroType, more: [project] })],
    ['.docm called .docx', 'a.docx', () => makeWord({ contentType: macroType })],
    ['a macro project in a .docx', 'a.docx', () => makeWord({ more: [project] })],
    [
      '.xlsm called .xlsx',
      'a.xlsx',
      () =>
        makeWord({
          contentType: 'application/vnd.ms-excel.sheet.macroEnabled.main+xml',
          more: [{ name: 'xl/vbaProject.bin', content: 'x' }],
        }),
    ],
    [
      'a workbook with a sheet of macros',
      'a.xlsx',
      () => makeWord({ more: [{ name: 'xl/macrosheets/sheet1.xml', content: '<x/>' }] }),
    ],
    [
      'a chart whose workbook has them',
      'a.docx',
      () => {
        const inner = makeWord({ more: [project] });
        return makeWord({ more: [{ name: 'word/embeddings/Sheet1.xlsx', content: inner }] });
      },
    ],
    [
      '.doc',
      'a.doc',
      () =>
        compound({ WordDocument: Buffer.alloc(5000), 'Macros/VBA/_VBA_PROJECT': randomBytes(50) }),
    ],
    [
      'OpenDocument with Basic',
      'a.odt',
      () =>
        makeZip([
          { name: 'mimetype', content: 'application/vnd.oasis.opendocument.text', stored: true },
          { name: 'Basic/Standard/Module1.xml', content: '<x/>' },
        ]),
    ],
  ])('%s', async (...file) => {
    expect(await codeFor(file)).toBe('intake.macros');
  });
});

describe('something else than its name says', () => {
  test.each<Case>([
    ['HTML called .pdf', 'a.pdf', () => html],
    ['SVG called .png', 'a.png', () => svg],
    ['a Word file called .pdf', 'a.pdf', () => makeDocx(['Một'])],
    ['an Excel file called .docx', 'a.docx', () => makeXlsx([['Một']])],
    ['a PDF called .docx', 'a.docx', () => makePdf(['Một'])],
    ['a PNG called .jpg', 'a.jpg', () => png(10)],
    ['a PDF called .exe', 'a.pdf.exe', () => makePdf(['Một'])],
    ['a program called .pdf', 'a.pdf', () => Buffer.concat([Buffer.from('MZ'), randomBytes(500)])],
    ['HTML called .xls', 'a.xls', () => html],
  ])('%s', async (...file) => {
    expect(await codeFor(file)).toBe('intake.mislabelled');
  });
});

describe('a name that deceives', () => {
  test.each([
    ['intake.deceptive-name', 'Bao cao \u202Efdp.exe'],
    ['intake.deceptive-name', 'Bao\u200F cao.pdf'],
    ['intake.deceptive-name', 'Bao \u2067cao\u2069.pdf'],
    ['intake.unsafe-name', '../../etc/cron.d/a.pdf'],
    ['intake.unsafe-name', '..\\..\\a.pdf'],
  ])('%s', async (code, fileName) => {
    expect(await codeFor(['', fileName, () => makePdf(['Một'])])).toBe(code);
  });
});

describe('not a paper', () => {
  test.each<Case>([
    ['HTML', 'a.html', () => html],
    ['SVG with a script', 'a.svg', () => svg],
    ['SVG without an ending', 'a', () => `<?xml version="1.0"?>${svg}`],
  ])('%s acts by itself', async (...file) => {
    expect(await codeFor(file)).toBe('intake.active-content');
  });

  test.each<Case>([
    ['a plain archive', 'a.zip', () => makeZip([{ name: 'a.txt', content: 'x' }])],
    ['a plain archive called .docx', 'a.docx', () => makeZip([{ name: 'a.txt', content: 'x' }])],
    ['a program', 'a.exe', () => Buffer.concat([Buffer.from('MZ'), randomBytes(500)])],
    ['text', 'a.txt', () => 'Báo cáo'],
  ])('%s is not taken', async (...file) => {
    expect(await codeFor(file)).toBe('intake.unsupported');
  });

  test('0 bytes', async () => {
    expect(await codeFor(['', 'a.pdf', () => ''])).toBe('intake.empty');
  });

  test('300 MB, of which most is a hole', async () => {
    const path = await folders.put('uploaded', await makePdf(['Một']));
    await truncate(path, 300 * 1024 * 1024);
    expect(await examine(path, { fileName: 'a.pdf' })).toEqual({
      ok: false,
      code: 'intake.too-large',
      params: { maxMegabytes: 200 },
    });
  });

  test('a picture of more than 100 megapixels, which is a few kilobytes', async () => {
    const create = { width: 20_000, height: 6_000, channels: 3, background: '#ffffff' } as const;
    const file = await sharp({ create, limitInputPixels: false }).png().toBuffer();
    expect(await codeFor(['', 'a.png', () => file])).toBe('intake.image-too-large');
  });
});

describe('what unpacks to too much', () => {
  const zeroes = Buffer.alloc(64 * 1024 * 1024);
  test.each<Case>([
    [
      'one part of zeroes',
      'a.docx',
      () => makeWord({ more: [{ name: 'word/x.xml', content: zeroes }] }),
    ],
    [
      'more than a gigabyte',
      'a.docx',
      () => {
        const more = Array.from({ length: 17 }, (_, n) => ({
          name: `word/media/${n}`,
          content: zeroes,
        }));
        return makeWord({ more });
      },
    ],
    [
      'very many parts',
      'a.docx',
      () =>
        makeWord({
          more: Array.from({ length: 20_001 }, (_, n) => ({ name: `x${n}`, content: '' })),
        }),
    ],
    [
      'archives within archives',
      'a.docx',
      () => {
        let inner = makeWord();
        for (let depth = 0; depth < 4; depth++)
          inner = makeWord({
            more: [{ name: 'word/embeddings/a.docx', content: inner, stored: true }],
          });
        return inner;
      },
    ],
    [
      'a plain archive within',
      'a.docx',
      () =>
        makeWord({
          more: [{ name: 'word/media/a.png', content: makeZip([{ name: 'a', content: zeroes }]) }],
        }),
    ],
  ])('%s', async (...file) => {
    expect(await codeFor(file)).toBe('intake.bomb');
  });
});
