import { type AnyColumn, type SQL, sql } from 'drizzle-orm';

/** Combining marks, which Unicode keeps apart from their letters in normal form D. */
const marks = /[\u0300-\u036f]/g;

/** Text without marks and capitals, so that "phong hop" finds "Phòng họp". đ has no mark to lose. */
export function fold(text: string): string {
  return text.normalize('NFD').replace(marks, '').toLowerCase().replaceAll('đ', 'd');
}

/** The same in PostgreSQL, with what every installation has: no extension is needed. */
export function folded(column: AnyColumn): SQL<string> {
  return sql<string>`replace(lower(regexp_replace(normalize(${column}, NFD), '[\u0300-\u036f]', '', 'g')), 'đ', 'd')`;
}
