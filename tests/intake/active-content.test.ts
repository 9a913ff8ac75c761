import { describe, expect, test } from 'vitest';
import { examine } from '../../server/intake/examine.ts';
import { testFolders } from './folders.ts';
import { external, makeWord, relationshipsXml, relationshipType, wordParts } from './make/ooxml.ts';
import { byQpdf, makePdfWithFile, rawPdf } from './make/pdf.ts';
import { makeZip } from './make/zip.ts';

const folders = testFolders();

async function expectActive(fileName: string, content: Buffer): Promise<void> {
  const path = await folders.put('uploaded', content);
  expect(await examine(path, { fileName })).toEqual({
    ok: false,
    code: 'intake.active-content',
    params: {},
  });
}

const script = '<< /S /JavaScript /JS (app.alert\\(1\\)) >>';
const launch = '<< /S /Launch /F (cmd.exe) >>';
const leave = '<< /S /URI /URI (https://example.vn) >>';

describe.each([
  ['plain', (pdf: Buffer) => pdf],
  ['with objects compressed', (pdf: Buffer) => byQpdf(pdf, '--object-streams=generate')],
] as const)('a PDF, %s', (_, form) => {
  test.each<[string, () => Buffer | Promise<Buffer>]>([
    ['runs a script when opened', () => rawPdf({ catalogue: '/OpenAction 5 0 R', more: [script] })],
    [
      'has a script by name',
      () => rawPdf({ catalogue: `/Names << /JavaScript << /Names [(a) ${script}] >> >>` }),
    ],
    [
      'has a script whose name is written otherwise',
      () => rawPdf({ catalogue: '/OpenAction 5 0 R', more: ['<< /S /J#61vaScript /#4aS (x) >>'] }),
    ],
    ['has a script at a page', () => rawPdf({ page: `/AA << /O ${script} >>` })],
    ['starts a program', () => rawPdf({ catalogue: `/OpenAction ${launch}` })],
    [
      'starts a program when tapped',
      () => rawPdf({ page: `/Annots [<< /Subtype /Link /Rect [0 0 9 9] /A ${launch} >>]` }),
    ],
    [
      'leads elsewhere when opened',
      () => rawPdf({ catalogue: '/OpenAction 5 0 R', more: [leave] }),
    ],
    ['leads elsewhere when a page is seen', () => rawPdf({ page: `/AA << /O ${leave} >>` })],
    [
      'sends what is filled in',
      () =>
        rawPdf({
          page: '/Annots [<< /Subtype /Link /A << /S /SubmitForm /F (https://example.vn) >> >>]',
        }),
    ],
    ['carries a file', makePdfWithFile],
    [
      'has a form of another language',
      () => rawPdf({ catalogue: '/AcroForm << /Fields [] /XFA (x) >>' }),
    ],
    ['has a film', () => rawPdf({ page: '/Annots [<< /Subtype /RichMedia /Rect [0 0 9 9] >>]' })],
  ])('%s', async (_, make) => {
    await expectActive('a.pdf', form(await make()));
  });
});

const object = `<Relationship Id="x" Type="${relationshipType}/oleObject" Target="embeddings/oleObject1.bin"/>`;
const chunk = `<Relationship Id="x" Type="${relationshipType}/aFChunk" Target="a.html"/>`;
const remote = external('attachedTemplate', 'https://example.vn/mau.dotm');

describe('an Office file', () => {
  test.each<[string, () => Buffer]>([
    ['loads its template from elsewhere', () => makeWord({ relationships: remote })],
    [
      'hides that behind references and a comment',
      () =>
        makeWord({
          relationships: `<!-- ' -->${remote.replace('External', '&#69;xternal')}`,
        }),
    ],
    [
      'hides that in another coding of letters',
      () => {
        const content = Buffer.from(`\uFEFF${relationshipsXml(remote)}`, 'utf16le');
        const parts = wordParts().filter(({ name }) => !name.startsWith('word/_rels/'));
        return makeZip([...parts, { name: 'word/_rels/settings.xml.rels', content }]);
      },
    ],
    [
      'loads a picture from elsewhere',
      () => makeWord({ relationships: external('image', 'https://example.vn/a.png') }),
    ],
    [
      'loads a template from a server in the network',
      () => makeWord({ relationships: external('attachedTemplate', 'file:////may-chu/mau.dotx') }),
    ],
    ['carries an object of another program', () => makeWord({ relationships: object })],
    [
      'carries such an object without saying so',
      () => makeWord({ more: [{ name: 'word/embeddings/oleObject1.bin', content: 'x' }] }),
    ],
    [
      'has a control',
      () => makeWord({ more: [{ name: 'word/activeX/activeX1.bin', content: 'x' }] }),
    ],
    ['takes in a page of HTML', () => makeWord({ relationships: chunk })],
    [
      'starts a program by a field cut into pieces',
      () =>
        makeWord({
          run: '<w:r><w:instrText> D</w:instrText></w:r><w:r><w:instrText>DEAUTO c:\\cmd.exe</w:instrText></w:r>',
        }),
    ],
    [
      'starts a program by a short field',
      () => makeWord({ run: '<w:fldSimple w:instr="DDE cmd"/>' }),
    ],
    [
      'asks another program for the values of cells',
      () =>
        makeWord({
          more: [
            { name: 'xl/externalLinks/externalLink1.xml', content: '<x><ddeLink a="b"/></x>' },
          ],
        }),
    ],
    [
      'declares entities of its own',
      () =>
        makeWord({ more: [{ name: 'word/a.xml', content: '<!DOCTYPE x [<!ENTITY a "b">]><x/>' }] }),
    ],
  ])('%s', async (_, make) => {
    await expectActive('a.docx', make());
  });

  test('an OpenDocument text that loads a picture from elsewhere', async () => {
    const content =
      '<office:document-content><draw:image xlink:href="https://example.vn/a.png"/></office:document-content>';
    const mimetype = {
      name: 'mimetype',
      content: 'application/vnd.oasis.opendocument.text',
      stored: true,
    };
    await expectActive('a.odt', makeZip([mimetype, { name: 'content.xml', content }]));
  });
});
