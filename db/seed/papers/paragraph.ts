import { breakLines, toRuns, toWords, type Word } from './line-breaking.ts';
import type { ColumnAlign, ProseBlock } from './paper.ts';
import { BODY_SIZE, type FontStyle, LINE_SPACING, MARGIN, type Sheet } from './sheet.ts';

const INDENT = 36;
const PARAGRAPH_GAP = 6;

export type Justification = ColumnAlign | 'justify';

/** Lines of a text set in a column; `indent` shortens the first one. */
export function setLines(
  sheet: Sheet,
  text: string,
  style: FontStyle,
  width: number,
  indent = 0,
): Word[][] {
  const widths = new Map<string, number>();
  const word = (item: Word): number => {
    const key = `${item.bold}${item.text}`;
    const known = widths.get(key);
    if (known !== undefined) return known;
    sheet.font({ ...style, bold: style.bold || item.bold });
    const measured = sheet.doc.widthOfString(item.text);
    widths.set(key, measured);
    return measured;
  };
  sheet.font(style);
  const space = sheet.doc.widthOfString(' ');
  return breakLines(toWords(text), { word, space }, width - indent, width);
}

/** Draws one line at the pen's height and does not move the pen. */
export function drawLine(
  sheet: Sheet,
  line: readonly Word[],
  style: FontStyle,
  left: number,
  width: number,
  align: Justification,
): void {
  const runs = toRuns(line).map((run) => {
    const runStyle = { ...style, bold: style.bold || run[0]?.bold === true };
    sheet.font(runStyle);
    const text = run.map((word) => word.text).join(' ');
    return { text, gaps: run.length - 1, runStyle, width: sheet.doc.widthOfString(text) };
  });
  sheet.font(style);
  const space = sheet.doc.widthOfString(' ');
  const natural = runs.reduce((sum, run) => sum + run.width, 0) + space * (runs.length - 1);
  const gaps = line.length - 1;
  const extra = align === 'justify' && gaps > 0 ? (width - natural) / gaps : 0;
  let x = left;
  if (align === 'centre') x += (width - natural) / 2;
  if (align === 'right') x += width - natural;
  for (const run of runs) {
    sheet.font(run.runStyle);
    sheet.doc.text(run.text, x, sheet.y, { lineBreak: false, wordSpacing: extra });
    x += run.width + extra * run.gaps + space + extra;
  }
}

interface Setting {
  style: FontStyle;
  align: Justification;
  indent: number;
  /** Lines that must still fit below, so that no heading ends a page. */
  keep: number;
}

const SETTINGS = {
  paragraph: { style: { size: BODY_SIZE }, align: 'justify', indent: INDENT, keep: 1 },
  italic: { style: { size: BODY_SIZE, italic: true }, align: 'justify', indent: INDENT, keep: 1 },
  centred: { style: { size: BODY_SIZE }, align: 'centre', indent: 0, keep: 1 },
  chapter: { style: { size: BODY_SIZE, bold: true }, align: 'centre', indent: 0, keep: 4 },
  heading: { style: { size: BODY_SIZE, bold: true }, align: 'justify', indent: INDENT, keep: 3 },
  subheading: {
    style: { size: BODY_SIZE, bold: true, italic: true },
    align: 'justify',
    indent: INDENT,
    keep: 3,
  },
} satisfies Record<string, Setting>;

export function drawProse(sheet: Sheet, block: ProseBlock): void {
  if (block.style === 'page-break') {
    sheet.newPage();
    return;
  }
  const { style, align, indent, keep } = SETTINGS[block.style];
  const lineHeight = style.size * LINE_SPACING;
  const lines = setLines(sheet, block.text, style, sheet.width, indent);
  sheet.ensure(lineHeight * keep);
  lines.forEach((line, index) => {
    // No single line of a paragraph is left alone, neither below nor above a page break.
    const pair = (index === 0 && lines.length > 1) || index === lines.length - 2;
    sheet.ensure(lineHeight * (pair ? 2 : 1));
    const shift = index === 0 ? indent : 0;
    const last = index === lines.length - 1;
    const lineAlign = align === 'justify' && last ? 'left' : align;
    drawLine(sheet, line, style, MARGIN.left + shift, sheet.width - shift, lineAlign);
    sheet.y += lineHeight;
  });
  sheet.y += PARAGRAPH_GAP;
}

export function proseHeight(sheet: Sheet, block: ProseBlock): number {
  if (block.style === 'page-break') return 0;
  const { style, indent } = SETTINGS[block.style];
  const lines = setLines(sheet, block.text, style, sheet.width, indent);
  return lines.length * style.size * LINE_SPACING + PARAGRAPH_GAP;
}
