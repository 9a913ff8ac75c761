import { Paragraph, type Table } from 'docx';
import type { PaperModel, SignatureBlock } from './contract.ts';
import { sizes } from './nd30.ts';
import { sideBySide } from './word-columns.ts';
import { centredLines, closeLine, textRun, textWidthMm } from './word-text.ts';

const roomToSignPoints = 64;
const bold = { sizePoints: sizes.signer.size, bold: true };

/** Nơi nhận left of the one who signs; under two who sign side by side. */
export function signatures(model: PaperModel): (Paragraph | Table)[] {
  const [first, second] = model.signatures;
  if (!first) return [];
  const list = distributionLines(model.distribution);
  const gap = new Paragraph({ spacing: { before: 0, after: 0 }, keepNext: true });
  if (!second) {
    const left = list.length > 0 ? list : [closeLine([])];
    const right = [...officeLines(first), ...nameLine(first)];
    return [gap, sideBySide([{ left, right }], textWidthMm / 2)];
  }
  const offices = { left: officeLines(first), right: officeLines(second) };
  const names = { left: nameLine(first), right: nameLine(second) };
  return [gap, sideBySide([offices, names], textWidthMm / 2), closeLine([]), ...list];
}

function officeLines({ lines, note }: SignatureBlock): Paragraph[] {
  const noted = note === '' ? [] : [note];
  const italic = { sizePoints: sizes.signer.size, italic: true };
  const keepNext = true;
  return [...centredLines(lines, bold, { keepNext }), ...centredLines(noted, italic, { keepNext })];
}

function nameLine({ name }: SignatureBlock): Paragraph[] {
  return centredLines([name], bold, { beforePoints: roomToSignPoints });
}

function distributionLines(entries: readonly string[]): Paragraph[] {
  if (entries.length === 0) return [];
  const head = { sizePoints: sizes.distributionHead.size, bold: true, italic: true };
  const end = (index: number) => (index === entries.length - 1 ? '.' : ';');
  return [
    closeLine([textRun('Nơi nhận:', head)]),
    ...entries.map((entry, index) =>
      closeLine([textRun(`- ${entry}${end(index)}`, { sizePoints: sizes.distribution.size })]),
    ),
  ];
}
