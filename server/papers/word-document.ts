import { AlignmentType, Document, Header, Packer, PageNumber, Paragraph, TextRun } from 'docx';
import type { PaperModel } from './contract.ts';
import { fontFamily, page, sizes } from './nd30.ts';
import { bodyBlocks } from './word-body.ts';
import { heading, letterhead } from './word-letterhead.ts';
import { signatures } from './word-signatures.ts';
import { twipsOfMm } from './word-text.ts';

const halfPoints = (points: number) => Math.round(points * 2);

/** Half of the upper margin: the page number stands within it. */
const headerMm = page.top.size / 2;

/** The paper as a .docx file in the format of Nghị định 30/2020. */
export function asWordDocument(model: PaperModel): Promise<Buffer> {
  const annexes =
    model.annexes.length > 0
      ? bodyBlocks([{ kind: 'page-break' }, ...model.annexes], { keepLast: false })
      : [];
  const document = new Document({
    creator: model.agency,
    lastModifiedBy: model.agency,
    title: [model.docNumber, ...model.subject].join(' '),
    styles: {
      default: {
        document: { run: { font: fontFamily, size: halfPoints(sizes.body.size), language } },
      },
    },
    sections: [
      {
        properties: { titlePage: true, page: pageProperties },
        // The first page carries no number; the others have it in the middle of the upper margin.
        headers: { first: new Header({ children: [new Paragraph({})] }), default: pageNumber() },
        children: [
          letterhead(model),
          ...heading(model),
          ...bodyBlocks(model.body, { keepLast: true }),
          ...signatures(model),
          ...annexes,
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}

const language = { value: 'vi-VN' };

const pageProperties = {
  size: { width: twipsOfMm(page.width.size), height: twipsOfMm(page.height.size) },
  margin: {
    top: twipsOfMm(page.top.size),
    bottom: twipsOfMm(page.bottom.size),
    left: twipsOfMm(page.left.size),
    right: twipsOfMm(page.right.size),
    header: twipsOfMm(headerMm),
    footer: twipsOfMm(headerMm),
  },
};

function pageNumber(): Header {
  const number = new TextRun({
    children: [PageNumber.CURRENT],
    size: halfPoints(sizes.pageNumber.size),
  });
  return new Header({
    children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [number] })],
  });
}
