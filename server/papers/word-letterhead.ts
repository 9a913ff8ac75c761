import type { Paragraph, Table } from 'docx';
import type { PaperModel } from './contract.ts';
import { faceOf } from './face-widths.ts';
import { balancedLines } from './lines.ts';
import { placeAndDate } from './model.ts';
import { ruleShares, sizes, words } from './nd30.ts';
import { sideBySide } from './word-columns.ts';
import { centredLines, centredRule, pointsOfMm, textWidthMm } from './word-text.ts';

const leftMm = 70;
const leftPoints = pointsOfMm(leftMm);
const rightPoints = pointsOfMm(textWidthMm - leftMm);
const lineAfterRulePoints = 4;

/** Agency, số and ký hiệu at the left; quốc hiệu, tiêu ngữ, place and date at the right. */
export function letterhead(model: PaperModel): Table {
  return sideBySide(
    [
      { left: agencyLines(model), right: nationLines() },
      { left: numberLines(model), right: placeLines(model) },
    ],
    leftMm,
  );
}

function agencyLines({ superior, agency }: PaperModel): Paragraph[] {
  const above = { sizePoints: sizes.superior.size };
  const own = { sizePoints: sizes.agency.size, bold: true };
  const maxPoints = leftPoints - 2;
  const superiorLines = balancedLines(inCapitals(superior), { ...above, maxPoints });
  const lines = balancedLines(inCapitals(agency), { ...own, maxPoints });
  const last = lines.at(-1)?.widthPoints ?? 0;
  return [
    ...centredLines(textsOf(superiorLines), above),
    ...centredLines(textsOf(lines), own),
    centredRule(leftPoints, last * ruleShares.agency.size),
  ];
}

function nationLines(): Paragraph[] {
  const motto = { sizePoints: sizes.motto.size, bold: true };
  const length = faceOf(motto).width(words.motto, sizes.motto.size);
  return [
    ...centredLines([words.nationalTitle], { sizePoints: sizes.nationalTitle.size, bold: true }),
    ...centredLines([words.motto], motto),
    centredRule(rightPoints, length * ruleShares.motto.size),
  ];
}

function numberLines({ docNumber, about }: PaperModel): Paragraph[] {
  const style = { sizePoints: sizes.about.size };
  const maxPoints = leftPoints - 12;
  return [
    ...centredLines(
      // A list that belongs to another paper has no number of its own.
      [docNumber === '' ? '' : `Số: ${docNumber}`],
      { sizePoints: sizes.number.size },
      { beforePoints: lineAfterRulePoints },
    ),
    ...centredLines(textsOf(balancedLines(about, { ...style, maxPoints })), style, {
      beforePoints: 6,
    }),
  ];
}

function placeLines({ issued }: PaperModel): Paragraph[] {
  const style = { sizePoints: sizes.placeAndDate.size, italic: true };
  // A cell is never without a paragraph; minutes have neither place nor date.
  return centredLines([issued ? placeAndDate(issued) : ''], style, {
    beforePoints: lineAfterRulePoints,
  });
}

/** Title and subject in the middle with the line under them, then Kính gửi. */
export function heading({ title, subject, addressees }: PaperModel): Paragraph[] {
  const style = { sizePoints: sizes.subject.size, bold: true };
  const widthPoints = pointsOfMm(textWidthMm);
  const maxPoints = widthPoints - 24;
  const lines = subject.flatMap((line) => balancedLines(line, { ...style, maxPoints }));
  const last = lines.at(-1);
  const titled = title === '' ? [] : [title];
  return [
    ...centredLines(titled, { sizePoints: sizes.title.size, bold: true }, { beforePoints: 16 }),
    ...centredLines(textsOf(lines), style),
    ...(last ? [centredRule(widthPoints, last.widthPoints * ruleShares.subject.size)] : []),
    ...addresseeLines(addressees),
  ];
}

function addresseeLines(addressees: readonly string[]): Paragraph[] {
  const style = { sizePoints: sizes.addressee.size };
  const [only] = addressees;
  if (only === undefined) return [];
  if (addressees.length === 1)
    return centredLines([`Kính gửi: ${only}`], style, { beforePoints: 12 });
  const end = (index: number) => (index === addressees.length - 1 ? '.' : ';');
  return [
    ...centredLines(['Kính gửi:'], style, { beforePoints: 12 }),
    ...addressees.flatMap((name, index) => centredLines([`- ${name}${end(index)}`], style)),
  ];
}

const textsOf = (lines: readonly { text: string }[]) => lines.map(({ text }) => text);
const inCapitals = (text: string) => text.toLocaleUpperCase('vi');
