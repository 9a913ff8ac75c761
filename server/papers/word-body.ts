import { AlignmentType, LineRuleType, Paragraph, Tab, type Table, TextRun } from 'docx';
import type { PaperBlock, Run } from './contract.ts';
import { faceOf } from './face-widths.ts';
import { sizes, text } from './nd30.ts';
import { dataTable } from './word-table.ts';
import { pointsOfMm, textRun, textRuns, twipsOfMm, twipsOfPoints } from './word-text.ts';

const style = { sizePoints: sizes.body.size };
const firstLine = twipsOfMm(text.firstLineIndent.size);
const spacing = {
  before: twipsOfPoints(text.gapPoints.size),
  after: 0,
  line: Math.round(text.lineSpacing.size * 240),
  lineRule: LineRuleType.AUTO,
};

/** `keepLast`: the last paragraph stays with what follows, so that no signature stands alone. */
export function bodyBlocks(
  blocks: readonly PaperBlock[],
  { keepLast }: { keepLast: boolean },
): (Paragraph | Table)[] {
  return blocks.flatMap((block, index) =>
    blockAsWord(block, keepLast && index === blocks.length - 1),
  );
}

function blockAsWord(block: PaperBlock, keepNext: boolean): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'paragraph':
      return [indented(textRuns(block.runs, style), keepNext)];
    case 'item':
      return [
        indented([textRun(`${block.mark} `, style), ...textRuns(block.runs, style)], keepNext),
      ];
    case 'heading':
      return [headingLine(block)];
    case 'labelled':
      return labelled(block.label, block.lines, keepNext);
    case 'table':
      return [dataTable(block), new Paragraph({ spacing: { before: 0, after: 0 }, keepNext })];
    case 'page-break':
      return [new Paragraph({ pageBreakBefore: true, spacing: { before: 0, after: 0, line: 20 } })];
    default:
      return block satisfies never;
  }
}

function indented(children: TextRun[], keepNext: boolean): Paragraph {
  const alignment = AlignmentType.JUSTIFIED;
  return new Paragraph({ alignment, indent: { firstLine }, spacing, keepNext, children });
}

function headingLine({ text: words, centred }: { text: string; centred: boolean }): Paragraph {
  return new Paragraph({
    alignment: centred ? AlignmentType.CENTER : AlignmentType.JUSTIFIED,
    indent: centred ? undefined : { firstLine },
    spacing,
    keepNext: true,
    children: [textRun(words, { ...style, bold: true })],
  });
}

/** One line is a paragraph like any other; several stand under each other after the label. */
function labelled(label: readonly Run[], lines: readonly Run[][], keepNext: boolean): Paragraph[] {
  const [first = [], ...rest] = lines;
  const labelRuns = textRuns(label, style);
  if (rest.length === 0) {
    return [indented([...labelRuns, textRun(' ', style), ...textRuns(first, style)], keepNext)];
  }
  const hanging = twipsOfPoints(widthOf(label) + faceOf({}).width(' ', style.sizePoints));
  const alignment = AlignmentType.LEFT;
  const left = firstLine + hanging;
  return [
    new Paragraph({
      ...{ alignment, spacing, keepNext: true },
      indent: { left, hanging },
      children: [...labelRuns, new TextRun({ children: [new Tab()] }), ...textRuns(first, style)],
    }),
    ...rest.map(
      (line, index) =>
        new Paragraph({
          ...{ alignment, spacing, keepNext: keepNext && index === rest.length - 1 },
          indent: { left },
          children: textRuns(line, style),
        }),
    ),
  ];
}

/** A label that would leave no room beside it hangs by half of the line at most. */
function widthOf(runs: readonly Run[]): number {
  const width = runs.reduce(
    (sum, { text: words, ...face }) => sum + faceOf(face).width(words, style.sizePoints),
    0,
  );
  return Math.min(width, pointsOfMm(75));
}
