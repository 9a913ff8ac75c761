import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType,
} from 'docx';
import type { PaperBlock } from './contract.ts';
import { textRun, textWidthMm, twipsOfMm } from './word-text.ts';

const cellSizePoints = 13;
const line = { style: BorderStyle.SINGLE, size: 4, color: '000000' };
const lines = {
  top: line,
  bottom: line,
  left: line,
  right: line,
  insideHorizontal: line,
  insideVertical: line,
};
const alignments = {
  left: AlignmentType.LEFT,
  centre: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
} as const;

type TableBlock = Extract<PaperBlock, { kind: 'table' }>;

/** A ruled table over the width of the text; its head is repeated, no row is split. */
export function dataTable(block: TableBlock): Table {
  const sum = block.widths.reduce((total, width) => total + width, 0);
  const widths = block.widths.map((width) => twipsOfMm((textWidthMm * width) / sum));
  const row = (cells: readonly string[], isHead: boolean, bold: boolean) =>
    new TableRow({
      tableHeader: isHead,
      cantSplit: true,
      children: widths.map((width, index) => {
        const align = isHead ? 'centre' : (block.align[index] ?? 'left');
        return cell(cells[index] ?? '', { width, align, bold });
      }),
    });
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: twipsOfMm(textWidthMm), type: WidthType.DXA },
    columnWidths: widths,
    borders: lines,
    margins: { top: 40, bottom: 40, left: 80, right: 80 },
    rows: [
      row(block.head, true, true),
      ...block.rows.map((cells, index) =>
        row(cells, false, block.total && index === block.rows.length - 1),
      ),
    ],
  });
}

function cell(
  text: string,
  { width, align, bold }: { width: number; align: keyof typeof alignments; bold: boolean },
): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlign.CENTER,
    children: [
      new Paragraph({
        alignment: alignments[align],
        spacing: { before: 0, after: 0 },
        children: [textRun(text, { sizePoints: cellSizePoints, bold })],
      }),
    ],
  });
}
