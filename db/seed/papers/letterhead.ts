import type { Word } from './line-breaking.ts';
import type { Paper } from './paper.ts';
import { drawLine, setLines } from './paragraph.ts';
import { BODY_SIZE, type FontStyle, LINE_SPACING, MARGIN, type Sheet } from './sheet.ts';

const LEFT_SHARE = 0.42;
const LIST_INDENT = 24;

/** Cơ quan, số ký hiệu on the left; quốc hiệu, tiêu ngữ, địa danh và ngày tháng on the right. */
export function drawLetterhead(sheet: Sheet, paper: Paper): void {
  const top = sheet.y;
  const leftWidth = sheet.width * LEFT_SHARE;
  // The two columns reach a little into the margins, as on printed forms: the national title must
  // stay on one line.
  const left = { x: MARGIN.left - 18, width: leftWidth + 10 };
  const right = { x: MARGIN.left + leftWidth - 4, width: sheet.width - leftWidth + 18 };

  for (const line of paper.letterhead.superior) row(sheet, line, left, { size: 12 });
  let agencyWidth = 0;
  for (const line of paper.letterhead.agency) {
    agencyWidth = row(sheet, line, left, { size: 12, bold: true });
  }
  const ruleHalf = agencyWidth / 5;
  const middle = left.x + left.width / 2;
  sheet.rule(middle - ruleHalf, middle + ruleHalf, sheet.y);
  const numberTop = sheet.y + 6;
  sheet.y = numberTop;
  row(sheet, paper.letterhead.number, left, { size: 13 });
  drawAbout(sheet, paper.letterhead.about, left);
  drawDraftMark(sheet, paper.letterhead.draftMark, left);
  const leftEnd = sheet.y;

  sheet.y = top;
  row(sheet, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', right, { size: 12, bold: true });
  const motto = row(sheet, 'Độc lập - Tự do - Hạnh phúc', right, { size: 13, bold: true });
  const centre = right.x + right.width / 2;
  sheet.rule(centre - motto / 2, centre + motto / 2, sheet.y);
  sheet.y = Math.max(numberTop, sheet.y + 6);
  if (paper.letterhead.placeAndDate !== '') {
    row(sheet, paper.letterhead.placeAndDate, right, { size: 13, italic: true });
  }
  sheet.y = Math.max(sheet.y, leftEnd) + 16;
}

interface Column {
  x: number;
  width: number;
}

function row(sheet: Sheet, text: string, column: Column, style: FontStyle): number {
  const drawn = sheet.centred(text, column.x, column.width, style);
  sheet.y += style.size * 1.25;
  return drawn;
}

function drawAbout(sheet: Sheet, about: string | undefined, column: Column): void {
  if (about === undefined) return;
  const style = { size: 12 };
  for (const line of setLines(sheet, about, style, column.width - 10)) {
    drawLine(sheet, line, style, column.x + 5, column.width - 10, 'centre');
    sheet.y += style.size * 1.25;
  }
}

function drawDraftMark(sheet: Sheet, mark: string | undefined, column: Column): void {
  if (mark === undefined) return;
  sheet.y += 8;
  const style = { size: 13, bold: true };
  const drawn = sheet.centred(mark, column.x, column.width, style);
  const left = column.x + (column.width - drawn) / 2;
  sheet.doc
    .rect(left - 8, sheet.y - 3, drawn + 16, 22)
    .lineWidth(0.7)
    .stroke();
  sheet.y += 22;
}

/** Kind of paper and subject in the middle, with the rule under the subject; then "Kính gửi". */
export function drawTitle(sheet: Sheet, paper: Paper): void {
  const bold = { size: BODY_SIZE, bold: true };
  const lineHeight = BODY_SIZE * LINE_SPACING;
  if (paper.title !== '') {
    sheet.centred(paper.title, MARGIN.left, sheet.width, bold);
    sheet.y += lineHeight;
    let widest = 0;
    for (const line of balancedLines(sheet, paper.subject, bold)) {
      drawLine(sheet, line, bold, MARGIN.left, sheet.width, 'centre');
      sheet.font(bold);
      widest = Math.max(widest, sheet.doc.widthOfString(line.map((word) => word.text).join(' ')));
      sheet.y += lineHeight;
    }
    const middle = MARGIN.left + sheet.width / 2;
    sheet.rule(middle - widest / 5, middle + widest / 5, sheet.y);
    sheet.y += 14;
  }
  drawAddressees(sheet, paper.addressees ?? [], lineHeight);
}

/** As few lines as possible, and these of about the same length. */
function balancedLines(sheet: Sheet, text: string, style: FontStyle): Word[][] {
  let measure = sheet.width - 40;
  let best = setLines(sheet, text, style, measure);
  for (let next = best; next.length === best.length && measure > 120; measure -= 8) {
    best = next;
    next = setLines(sheet, text, style, measure - 8);
  }
  return best;
}

function drawAddressees(sheet: Sheet, addressees: readonly string[], lineHeight: number): void {
  const [only] = addressees;
  if (only === undefined) return;
  const style = { size: BODY_SIZE };
  if (addressees.length === 1) {
    sheet.centred(`Kính gửi: ${only}`, MARGIN.left, sheet.width, style);
    sheet.y += lineHeight + 8;
    return;
  }
  sheet.font(style);
  const widest = Math.max(...addressees.map((line) => sheet.doc.widthOfString(`- ${line};`)));
  const x = MARGIN.left + Math.max(0, (sheet.width - widest - LIST_INDENT) / 2);
  sheet.doc.text('Kính gửi:', x, sheet.y, { lineBreak: false });
  sheet.y += lineHeight;
  addressees.forEach((addressee, index) => {
    const end = index === addressees.length - 1 ? '.' : ';';
    sheet.doc.text(`- ${addressee}${end}`, x + LIST_INDENT, sheet.y, { lineBreak: false });
    sheet.y += lineHeight;
  });
  sheet.y += 8;
}
