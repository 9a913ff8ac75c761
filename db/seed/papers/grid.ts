import type { Word } from './line-breaking.ts';
import type { TableBlock } from './paper.ts';
import { drawLine, setLines } from './paragraph.ts';
import { type FontStyle, MARGIN, type Sheet } from './sheet.ts';

const CELL_SIZE = 12;
const CELL_LINE = CELL_SIZE * 1.25;
const PADDING = 4;
const GAP_AFTER = 10;
const KEEP_TOGETHER = 8;

interface Row {
  cells: Word[][][];
  height: number;
  style: FontStyle;
  isHead: boolean;
}

interface Grid {
  widths: number[];
  head: Row;
  rows: Row[];
  /** Height that must be free for the table to begin on this page. */
  lead: number;
}

/** Draws a ruled table; the head is repeated on every page, a row is never split. */
export function drawTable(sheet: Sheet, block: TableBlock): void {
  const { widths, head, rows, lead } = setTable(sheet, block);
  sheet.ensure(lead);
  drawRow(sheet, head, widths, block);
  for (const row of rows) {
    const before = sheet.y;
    sheet.ensure(row.height);
    if (sheet.y < before) drawRow(sheet, head, widths, block);
    drawRow(sheet, row, widths, block);
  }
  sheet.y += GAP_AFTER;
}

export function tableLead(sheet: Sheet, block: TableBlock): number {
  return setTable(sheet, block).lead;
}

function setTable(sheet: Sheet, block: TableBlock): Grid {
  const scale = sheet.width / block.widths.reduce((sum, width) => sum + width, 0);
  const widths = block.widths.map((width) => width * scale);
  const head = setRow(sheet, block.head, widths, { size: CELL_SIZE, bold: true }, true);
  const rows = block.rows.map((cells, index) => {
    const bold = block.total === true && index === block.rows.length - 1;
    return setRow(sheet, cells, widths, { size: CELL_SIZE, bold }, false);
  });
  const whole = rows.reduce((sum, row) => sum + row.height, head.height);
  // A short table stays whole, so that its total is not parted from its rows.
  const lead = rows.length <= KEEP_TOGETHER ? whole : head.height + (rows[0]?.height ?? 0);
  return { widths, head, rows, lead };
}

function setRow(
  sheet: Sheet,
  texts: readonly string[],
  widths: readonly number[],
  style: FontStyle,
  isHead: boolean,
): Row {
  const cells = widths.map((width, index) =>
    setLines(sheet, texts[index] ?? '', style, width - 2 * PADDING),
  );
  const lines = Math.max(1, ...cells.map((cell) => cell.length));
  return { cells, height: lines * CELL_LINE + 2 * PADDING, style, isHead };
}

function drawRow(sheet: Sheet, row: Row, widths: readonly number[], block: TableBlock): void {
  const top = sheet.y;
  let left = MARGIN.left;
  row.cells.forEach((lines, index) => {
    const width = widths[index] ?? 0;
    const align = row.isHead ? 'centre' : (block.align[index] ?? 'left');
    const slack = row.isHead ? row.height - 2 * PADDING - lines.length * CELL_LINE : 0;
    sheet.doc.rect(left, top, width, row.height).lineWidth(0.5).stroke();
    sheet.y = top + PADDING + slack / 2;
    for (const line of lines) {
      drawLine(sheet, line, row.style, left + PADDING, width - 2 * PADDING, align);
      sheet.y += CELL_LINE;
    }
    left += width;
  });
  sheet.y = top + row.height;
}
