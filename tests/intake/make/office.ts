import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Document, Packer, Paragraph } from 'docx';
import writeExcelFile from 'write-excel-file/node';

/** A Word file with a paragraph for each line. */
export async function makeDocx(lines: readonly string[]): Promise<Buffer> {
  const children = lines.map((line) => new Paragraph(line));
  const document = new Document({
    styles: { default: { document: { run: { font: 'Times New Roman', size: 28 } } } },
    sections: [{ children }],
  });
  return Packer.toBuffer(document);
}

/** An Excel file with these rows. */
export async function makeXlsx(rows: readonly (readonly string[])[]): Promise<Buffer> {
  const cells = rows.map((row) => row.map((value) => ({ value, type: String })));
  return writeExcelFile(cells).toBuffer();
}

const office = 'urn:oasis:names:tc:opendocument:xmlns:office:1.0';
const namespaces = [
  `xmlns:office="${office}"`,
  'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"',
  'xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"',
  'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"',
  'xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"',
].join(' ');
const flat = (kind: string, body: string) =>
  `<?xml version="1.0" encoding="UTF-8"?><office:document ${namespaces} office:version="1.2" ` +
  `office:mimetype="application/vnd.oasis.opendocument.${kind}"><office:body>${body}` +
  '</office:body></office:document>';

/** A file in any format that LibreOffice writes, with this text: a page, a cell or a slide. */
export async function makeByOffice(extension: OfficeExtension, text: string): Promise<Buffer> {
  const { kind, part, body } = bodies[familyOf[extension]];
  const folder = await mkdtemp(join(tmpdir(), 'dien-hong-make-'));
  try {
    const source = join(folder, `paper.${part}`);
    await writeFile(source, flat(kind, body(text)));
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    const { stderr } = spawnSync(
      'soffice',
      [profile, '--headless', '--convert-to', extension, '--outdir', folder, source],
      { encoding: 'utf8', timeout: 60_000 },
    );
    return await readFile(join(folder, `paper.${extension}`)).catch(() => {
      throw new Error(`LibreOffice wrote no .${extension}: ${stderr}`);
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const familyOf = {
  doc: 'text',
  odt: 'text',
  xls: 'sheet',
  ods: 'sheet',
  ppt: 'slides',
  pptx: 'slides',
  odp: 'slides',
} as const;
export type OfficeExtension = keyof typeof familyOf;

const bodies = {
  text: {
    kind: 'text',
    part: 'fodt',
    body: (text: string) => `<office:text><text:p>${text}</text:p></office:text>`,
  },
  sheet: {
    kind: 'spreadsheet',
    part: 'fods',
    body: (text: string) =>
      '<office:spreadsheet><table:table table:name="Biểu 1"><table:table-row>' +
      `<table:table-cell office:value-type="string"><text:p>${text}</text:p></table:table-cell>` +
      '</table:table-row></table:table></office:spreadsheet>',
  },
  slides: {
    kind: 'presentation',
    part: 'fodp',
    body: (text: string) =>
      '<office:presentation><draw:page draw:name="Trang 1"><draw:frame svg:x="2cm" svg:y="2cm" ' +
      `svg:width="20cm" svg:height="3cm"><draw:text-box><text:p>${text}</text:p></draw:text-box>` +
      '</draw:frame></draw:page></office:presentation>',
  },
} as const;
