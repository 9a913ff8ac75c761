import clsx from 'clsx';
import { ArrowDown, ArrowUp } from 'lucide-react';
import Link from 'next/link';
import type { ReactNode } from 'react';

export interface Column<Row> {
  key: string;
  label: string;
  cell(row: Row): ReactNode;
  /** Figures stand at the right. */
  align?: 'start' | 'end';
  /** The label may be left out of the card on a phone where the cell speaks for itself. */
  plainOnPhone?: boolean;
  /** The address that sorts by this column, and how the list is sorted by it now. */
  sort?: { href: string; direction: 'ascending' | 'descending' | null };
}

interface Props<Row> {
  /** What the table lists, for screen readers. */
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  keyOf(row: Row): string;
}

/** A table that becomes a list of cards on a phone. The first column names the row. */
export function DataTable<Row>({ caption, columns, rows, keyOf }: Props<Row>) {
  return (
    <table className="w-full border-collapse text-left max-md:block">
      <caption className="sr-only">{caption}</caption>
      <thead className="max-md:sr-only">
        <tr>
          {columns.map((column) => (
            <th
              key={column.key}
              scope="col"
              aria-sort={column.sort?.direction ?? undefined}
              className={clsx(
                'border-line border-b-(length:--border-width) px-3 py-2 text-sm font-semibold text-ink-2',
                column.align === 'end' && 'text-right',
              )}
            >
              <Heading column={column} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="max-md:flex max-md:flex-col max-md:gap-3">
        {rows.map((row) => (
          <tr
            key={keyOf(row)}
            className="max-md:flex max-md:flex-col max-md:gap-1.5 max-md:rounded-lg max-md:border-(length:--border-width) max-md:border-line max-md:bg-paper max-md:p-4 md:border-line md:border-b-(length:--border-width)"
          >
            {columns.map((column, index) => (
              <Cell key={column.key} column={column} row={row} heads={index === 0} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Heading<Row>({ column }: { column: Column<Row> }) {
  const { sort, label } = column;
  if (!sort) return label;
  return (
    <Link
      href={sort.href}
      className="inline-flex min-h-12 items-center gap-1.5 text-ink-2 hover:text-ink"
    >
      {label}
      {sort.direction === 'ascending' && <ArrowUp aria-hidden="true" size={18} />}
      {sort.direction === 'descending' && <ArrowDown aria-hidden="true" size={18} />}
    </Link>
  );
}

function Cell<Row>({ column, row, heads }: { column: Column<Row>; row: Row; heads: boolean }) {
  const look = clsx(
    'align-middle md:px-3 md:py-2.5',
    column.align === 'end' && 'md:text-right',
    heads ? 'text-left font-semibold' : 'max-md:flex max-md:flex-wrap max-md:gap-x-2',
  );
  if (heads) {
    return (
      <th scope="row" className={look}>
        {column.cell(row)}
      </th>
    );
  }
  return (
    <td className={look}>
      {!column.plainOnPhone && (
        <span aria-hidden="true" className="text-ink-2 md:hidden">
          {column.label}:
        </span>
      )}
      {column.cell(row)}
    </td>
  );
}
