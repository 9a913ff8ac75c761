import { foldText, type GivenRow } from './matching-rules.ts';

/** Columns by their headings, folded. */
const headings: Record<keyof Omit<GivenRow, 'line'>, readonly string[]> = {
  name: ['ho va ten', 'ho ten', 'ho va ten dai bieu', 'ten', 'full name', 'name'],
  title: ['chuc vu', 'chuc danh', 'chuc vu, chuc danh', 'position', 'title'],
  unit: ['don vi', 'co quan', 'don vi cong tac', 'co quan, don vi', 'phong ban', 'unit'],
  email: ['thu dien tu', 'email', 'e-mail', 'hop thu', 'tai khoan', 'ten dang nhap', 'account'],
  role: ['vai tro', 'tu cach', 'vai tro du hop', 'role'],
};

type Column = keyof typeof headings;
const columns = ['name', 'title', 'unit', 'email', 'role'] as const satisfies readonly Column[];

/** Rows of cells with the line each stands in. */
export interface Line {
  line: number;
  cells: readonly string[];
}

function columnOf(cell: string): Column | null {
  const heading = foldText(cell)
    .replace(/[*:]+$/, '')
    .trim();
  return columns.find((column) => headings[column].includes(heading)) ?? null;
}

/** Where each column stands, by a row of headings; null where this is none. */
function headingOf({ cells }: Line): Map<Column, number> | null {
  const found = new Map<Column, number>();
  for (const [index, cell] of cells.entries()) {
    const column = columnOf(cell);
    if (column && !found.has(column)) found.set(column, index);
  }
  const named = found.has('name') || found.has('email');
  return named && found.size >= Math.min(2, cells.filter(Boolean).length) ? found : null;
}

/** Letters and lists often have a title above the headings. */
const linesAboveHeading = 20;

/**
 * The rows of a list. Columns are known by Vietnamese or English headings; without headings they
 * are taken in the order name, position, unit, address, role, and whatever looks like an address is
 * one.
 */
export function rowsOf(lines: readonly Line[]): GivenRow[] {
  const filled = lines.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  const index = filled.slice(0, linesAboveHeading).findIndex((line) => headingOf(line) !== null);
  const heading = filled[index] && headingOf(filled[index]);
  if (!heading) return filled.map(withoutHeading);
  return filled.slice(index + 1).map(({ line, cells }) => {
    const at = (column: Column) => cells[heading.get(column) ?? -1]?.trim() ?? '';
    const [name, title, unit] = [at('name'), at('title'), at('unit')];
    return { line, name, title, unit, email: at('email'), role: at('role') };
  });
}

function withoutHeading({ line, cells }: Line): GivenRow {
  const trimmed = cells.map((cell) => cell.trim());
  // A first column of running numbers says nothing about the person.
  const kept =
    trimmed.length > 1 && /^\d+[.)]?$/.test(trimmed[0] ?? '') ? trimmed.slice(1) : trimmed;
  const email = kept.find((cell) => cell.includes('@')) ?? '';
  const [name = '', title = '', unit = '', ...rest] = kept.filter((cell) => !cell.includes('@'));
  const bare = name.replace(/^(?:\d+[.)]|[-•*+])\s*/, '');
  return { line, name: bare, title, unit, email, role: rest.at(-1) ?? '' };
}

/** Lines of pasted text: columns are parted by tabs or semicolons, else by commas. */
export function linesOfText(text: string): Line[] {
  const lines = text.normalize('NFC').split(/\r\n|\r|\n/);
  const parting = /\t/.test(text) ? '\t' : /;/.test(text) ? ';' : ',';
  return lines.map((line, index) => ({ line: index + 1, cells: line.split(parting) }));
}
