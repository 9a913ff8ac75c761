import {
  BorderStyle,
  type Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from 'docx';
import { textWidthMm, twipsOfMm } from './word-text.ts';

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
export const noBorders = {
  top: none,
  bottom: none,
  left: none,
  right: none,
  insideHorizontal: none,
  insideVertical: none,
};
const noMargins = { top: 0, bottom: 0, left: 0, right: 0 };

/** Two columns side by side over the width of the text, without lines; rows are never split. */
export function sideBySide(
  rows: readonly { left: Paragraph[]; right: Paragraph[] }[],
  leftMm: number,
): Table {
  const widths = [twipsOfMm(leftMm), twipsOfMm(textWidthMm - leftMm)] as const;
  const cell = (children: Paragraph[], width: number) =>
    new TableCell({ children, width: { size: width, type: WidthType.DXA }, margins: noMargins });
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: twipsOfMm(textWidthMm), type: WidthType.DXA },
    columnWidths: [...widths],
    borders: noBorders,
    margins: noMargins,
    rows: rows.map(
      ({ left, right }) =>
        new TableRow({
          cantSplit: true,
          children: [cell(left, widths[0]), cell(right, widths[1])],
        }),
    ),
  });
}
