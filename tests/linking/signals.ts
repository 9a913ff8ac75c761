import type { Evidence, Row } from './evidence.ts';

/** Something by which people, or ballots, can be put in an order: by name, then by whom or which. */
export type Signals = Map<string, Map<string, number>>;

function note(signals: Signals, name: string, id: string, value: number): void {
  const known = signals.get(name) ?? new Map<string, number>();
  known.set(id, value);
  signals.set(name, known);
}

/** Places of rows in a table, in the order of blocks and lines. */
function placeOf(ctid: string): number {
  const [block = 0, line = 0] = ctid.replace(/[()]/g, '').split(',').map(Number);
  return block * 10_000 + line;
}

/** Text in alphabetical order, close enough: by its first letters. */
function orderOf(text: string): number {
  return [...text.slice(0, 6)].reduce((order, letter) => order * 256 + letter.charCodeAt(0), 0);
}

function numbersOf(value: unknown): [string, number][] {
  if (typeof value === 'number') return [['', value]];
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
  const moment = /^\d{4}-\d\d-\d\dT/.test(text) ? Date.parse(text) : Number.NaN;
  const ordered: [string, number][] = [['order', Number.isNaN(moment) ? orderOf(text) : moment]];
  return [...ordered, ['length', text.length]];
}

function noteRow(signals: Signals, prefix: string, id: string, row: Row): void {
  note(signals, `${prefix} ctid`, id, placeOf(row.ctid));
  note(signals, `${prefix} xmin`, id, Number(row.xmin));
  for (const [column, value] of Object.entries(row.columns)) {
    for (const [kind, number] of numbersOf(value)) {
      note(signals, `${prefix} ${column} ${kind}`, id, number);
    }
  }
}

export const binary = (uuid: string) => Buffer.from(uuid.replaceAll('-', ''), 'hex');

/** Every place in the write-ahead log where this stands. */
export function placesIn(wal: Buffer, what: Buffer): number[] {
  const places: number[] = [];
  for (let at = wal.indexOf(what); at >= 0; at = wal.indexOf(what, at + 1)) places.push(at);
  return places;
}

function noteWal(signals: Signals, prefix: string, id: string, places: readonly number[]): void {
  const [first, last] = [places[0], places.at(-1)];
  if (first !== undefined) note(signals, `${prefix} first`, id, first);
  if (last !== undefined) note(signals, `${prefix} last`, id, last);
}

function noteRows(
  signals: Signals,
  rows: readonly Row[],
  when: string,
  known: ReadonlySet<string>,
  pattern: RegExp,
): void {
  for (const row of [...rows].sort((a, b) => Number(a.xmin) - Number(b.xmin))) {
    // A row that names many says nothing of any one of them.
    const ids = namedIn(textOf(row), known, pattern);
    const [id] = ids;
    if (id && ids.length === 1) {
      const prefix = `${when} ${row.table}`;
      if (!signals.get(`${prefix} first xmin`)?.has(id)) {
        noteRow(signals, `${prefix} first`, id, row);
      }
      noteRow(signals, `${prefix} last`, id, row);
    }
  }
}

export const textOf = (row: Row) => JSON.stringify(row.columns);
export const personPattern = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;
export const ballotPattern = /[0-9a-f]{64}/g;

export function namedIn(text: string, known: ReadonlySet<string>, pattern: RegExp): string[] {
  return [...new Set(text.match(pattern) ?? [])].filter((id) => known.has(id));
}

function signalsOf(
  evidence: Evidence,
  ids: readonly string[],
  pattern: RegExp,
  bytesOf: (id: string) => Buffer,
): Signals {
  const signals: Signals = new Map();
  const known = new Set(ids);
  noteRows(signals, evidence.open, 'open', known, pattern);
  noteRows(signals, evidence.closed, 'closed', known, pattern);
  for (const id of ids) {
    noteWal(signals, 'wal', id, placesIn(evidence.wal, bytesOf(id)));
    noteWal(signals, 'lines', id, linesWith(evidence, id));
  }
  return signals;
}

/** What people can be ordered by: all rows that name them, the log, the write-ahead log. */
export const peopleSignals = (evidence: Evidence, people: readonly string[]) =>
  signalsOf(evidence, people, personPattern, binary);

export const ballotSignals = (evidence: Evidence, ballots: readonly string[]) =>
  signalsOf(evidence, ballots, ballotPattern, (hash) => Buffer.from(hash));

const linesWith = ({ lines }: Evidence, id: string) =>
  lines.flatMap((line, index) => (line.includes(id) ? [index] : []));
