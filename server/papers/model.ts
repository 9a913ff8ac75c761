import type { PaperBlock, Run } from './contract.ts';

/** Text without a change of face. */
export function plain(text: string): Run[] {
  return [{ text, bold: false, italic: false }];
}

/** Days below 10 and the months January and February carry a zero (NĐ 30/2020, Phụ lục I). */
export function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}

const monthInPaper = (month: number) => (month <= 2 ? twoDigits(month) : String(month));

/** `145/GM-SKHCN`, `05/GM-SKHCN`: numbers below 10 carry a zero. */
export function docNumber(number: number, symbol: string): string {
  return `${twoDigits(number)}/${symbol}`;
}

/** Abbreviations of kinds of papers (NĐ 30, Phụ lục III). */
const abbreviations: Readonly<Record<string, string>> = {
  invitation: 'GM',
  minutes: 'BB',
  notice: 'TB',
};

/** `GM-SKHCN`: abbreviation of the kind and of the agency. */
export function symbolOf(kind: string, agencySymbol: string): string {
  const abbreviation = abbreviations[kind];
  if (abbreviation === undefined) throw new Error(`no abbreviation for ${kind}`);
  return agencySymbol === '' ? abbreviation : `${abbreviation}-${agencySymbol}`;
}

/** `ngày 03 tháng 12 năm 2026` of an ISO date. */
export function dateInPaper(date: string): string {
  const [year, month, day] = date.split('-').map(Number);
  if (year === undefined || month === undefined || day === undefined)
    throw new Error(`not a date: ${date}`);
  return `ngày ${twoDigits(day)} tháng ${monthInPaper(month)} năm ${year}`;
}

/** `Sơn Giang, ngày 03 tháng 12 năm 2026`. */
export function placeAndDate({ place, date }: { place: string; date: string }): string {
  return `${place}, ${dateInPaper(date)}`;
}

/** The body with `./.` at its end, which closes an official paper. */
export function closed(body: readonly PaperBlock[]): PaperBlock[] {
  const last = body.at(-1);
  if (!last) return [];
  return [...body.slice(0, -1), closedBlock(last)];
}

function closedBlock(block: PaperBlock): PaperBlock {
  switch (block.kind) {
    case 'paragraph':
    case 'item':
      return { ...block, runs: closedRuns(block.runs) };
    case 'labelled': {
      const lines = [...block.lines];
      lines.push(closedRuns(lines.pop() ?? []));
      return { ...block, lines };
    }
    default:
      return block;
  }
}

function closedRuns(runs: readonly Run[]): Run[] {
  const last = runs.at(-1);
  if (!last) return [];
  const text = last.text.replace(/[\s.;,/]*$/u, '');
  return [...runs.slice(0, -1), { ...last, text: `${text}./.` }];
}
