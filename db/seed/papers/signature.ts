import type { Paper } from './paper.ts';
import { BODY_SIZE, MARGIN, type Sheet } from './sheet.ts';

const ROOM_TO_SIGN = 62;
const GAP_BEFORE = 8;

export function signatureHeight(paper: Paper): number {
  const listHeight = 12 * 1.3 + paper.distribution.length * 11 * 1.3;
  const signHeight = (paper.signature.lines.length + 1) * BODY_SIZE * 1.3 + ROOM_TO_SIGN;
  return GAP_BEFORE + Math.max(listHeight, signHeight);
}

/** Nơi nhận on the left; authority, position and name of who signs on the right. */
export function drawSignature(sheet: Sheet, paper: Paper): void {
  const { lines, name, signed } = paper.signature;
  sheet.y += GAP_BEFORE;
  sheet.ensure(signatureHeight(paper) - GAP_BEFORE);
  const top = sheet.y;

  if (paper.distribution.length > 0) drawDistribution(sheet, paper.distribution);
  const listEnd = sheet.y;

  sheet.y = top;
  const left = MARGIN.left + sheet.width * 0.5;
  const width = sheet.width * 0.5;
  for (const line of lines) {
    sheet.centred(line, left, width, { size: 13, bold: true });
    sheet.y += 13 * 1.3;
  }
  if (signed) {
    sheet.y += ROOM_TO_SIGN / 2 - 9;
    sheet.centred('(Đã ký)', left, width, { size: 13, italic: true });
    sheet.y += ROOM_TO_SIGN / 2 + 9;
  } else sheet.y += ROOM_TO_SIGN;
  sheet.centred(name, left, width, { size: BODY_SIZE, bold: true });
  sheet.y = Math.max(listEnd, sheet.y + BODY_SIZE * 1.3);
}

function drawDistribution(sheet: Sheet, distribution: readonly string[]): void {
  sheet.font({ size: 12, bold: true, italic: true });
  sheet.doc.text('Nơi nhận:', MARGIN.left, sheet.y, { lineBreak: false });
  sheet.y += 12 * 1.3;
  sheet.font({ size: 11 });
  distribution.forEach((entry, index) => {
    const end = index === distribution.length - 1 ? '.' : ';';
    sheet.doc.text(`- ${entry}${end}`, MARGIN.left, sheet.y, { lineBreak: false });
    sheet.y += 11 * 1.3;
  });
}
