import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { examine } from '../../server/intake/examine.ts';
import { testFolders } from './folders.ts';
import { makeByOffice, makeDocx, makeXlsx, type OfficeExtension } from './make/office.ts';
import { external, makeWord } from './make/ooxml.ts';
import { byQpdf, makePdf, rawPdf } from './make/pdf.ts';

const folders = testFolders();
const text = 'Kết quả thực hiện nhiệm vụ phát triển kinh tế - xã hội';
const picture = (format: 'png' | 'jpeg' | 'webp' | 'tiff') =>
  sharp({ create: { width: 60, height: 40, channels: 3, background: '#cc0000' } })
    .toFormat(format)
    .toBuffer();
const byOffice = (extension: OfficeExtension) => () => makeByOffice(extension, text);

describe('a file is known by its content', () => {
  test.each<[string, string, () => Promise<Buffer>]>([
    ['pdf', 'pdf', () => makePdf([text])],
    ['docx', 'word', () => makeDocx([text])],
    ['xlsx', 'sheet', () => makeXlsx([[text]])],
    ['pptx', 'slides', byOffice('pptx')],
    ['doc', 'word', byOffice('doc')],
    ['xls', 'sheet', byOffice('xls')],
    ['ppt', 'slides', byOffice('ppt')],
    ['odt', 'word', byOffice('odt')],
    ['ods', 'sheet', byOffice('ods')],
    ['odp', 'slides', byOffice('odp')],
    ['png', 'image', () => picture('png')],
    ['jpg', 'image', () => picture('jpeg')],
    ['webp', 'image', () => picture('webp')],
    ['tif', 'image', () => picture('tiff')],
  ])('.%s is of the family %s', async (extension, family, make) => {
    const content = await make();
    const path = await folders.put('uploaded', content);
    const value = { family, safeName: `Báo cáo.${extension}`, sizeBytes: content.length };
    expect(await examine(path, { fileName: `Báo cáo.${extension}` })).toMatchObject({
      ok: true,
      value,
    });
    // Without an ending the name gets the one that fits.
    expect(await examine(path, { fileName: 'Báo cáo' })).toMatchObject({ ok: true, value });
  });
});

describe('what is usual is no reason to refuse', () => {
  test.each<[string, string, () => Promise<Buffer> | Buffer]>([
    [
      'a link to tap',
      'a.docx',
      () => makeWord({ relationships: external('hyperlink', 'https://example.vn') }),
    ],
    [
      'a template on the disk of its author',
      'a.docx',
      () =>
        makeWord({
          relationships: external('attachedTemplate', 'file:///C:\\Users\\An\\mau.dotx'),
        }),
    ],
    [
      'fields for page numbers',
      'a.docx',
      () => makeWord({ run: '<w:r><w:instrText> PAGE \\* MERGEFORMAT </w:instrText></w:r>' }),
    ],
    [
      'a PDF that opens at a place',
      'a.pdf',
      () => rawPdf({ catalogue: '/OpenAction [3 0 R /XYZ null null 0] /PageMode /UseOutlines' }),
    ],
    [
      'a PDF with a link to tap',
      'a.pdf',
      () =>
        rawPdf({
          page: '/Annots [<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /A 5 0 R >>]',
          more: ['<< /S /URI /URI (https://example.vn) >>'],
        }),
    ],
    [
      'a PDF whose text speaks of scripts',
      'a.pdf',
      () => makePdf(['/JavaScript /JS /Launch /EmbeddedFile']),
    ],
    [
      'a PDF with restrictions that everybody may open',
      'a.pdf',
      async () => byQpdf(await makePdf([text]), '--encrypt', '', 'chu', '256', '--'),
    ],
  ])('%s', async (_, fileName, make) => {
    const path = await folders.put('uploaded', await make());
    expect(await examine(path, { fileName })).toMatchObject({ ok: true });
  });
});
