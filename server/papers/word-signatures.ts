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
  const pair = second
    ? { left: signatureLines(first), right: signatureLines(second) }
    : { left: list.length > 0 ? list : [closeLine([])], right: signatureLines(first) };
  return [gap, sideBySide([pair], textWidthMm / 2), ...(second ? [closeLine([]), ...list] : [])];
}

function signatureLines({ lines, note, name }: SignatureBlock): Paragraph[] {
  const noted = note === '' ? [] : [note];
  const italic = { sizePoints: sizes.signer.size, italic: true };
  return [
    ...centredLines(lines, bold),
    ...centredLines(noted, italic),
    ...centredLines([name], bold, roomToSignPoints),
  ];
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
