/** What is said of a series of measurements; all in the unit of the values. */
export interface Summary {
  n: number;
  median: number;
  p95: number;
  p99: number;
  max: number;
}

/** The value below which this share of the sorted values lies (nearest rank). */
function percentile(sorted: readonly number[], share: number): number {
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}

export function summarise(values: readonly number[]): Summary {
  if (values.length === 0) throw new Error('nothing was measured');
  const sorted = [...values].sort((a, b) => a - b);
  return {
    n: sorted.length,
    median: percentile(sorted, 0.5),
    p95: percentile(sorted, 0.95),
    p99: percentile(sorted, 0.99),
    max: percentile(sorted, 1),
  };
}

const digits = (value: number) => value.toFixed(value < 100 ? 1 : 0);

/** Prints the head of a table in Markdown. */
export function printHead(unit: string): void {
  console.log(`\n| what (${unit}) | n | median | p95 | p99 | max |`);
  console.log('|---|--:|--:|--:|--:|--:|');
}

/** Prints one row of the table. */
export function printRow(what: string, values: readonly number[]): void {
  const { n, median, p95, p99, max } = summarise(values);
  console.log(`| ${what} | ${n} | ${[median, p95, p99, max].map(digits).join(' | ')} |`);
}

/** Prints how fast each round was; for a rate the slow end is the one that counts. */
export function printRate(what: string, perSecond: readonly number[]): void {
  const slowest = Math.min(...perSecond);
  const { n, median } = summarise(perSecond);
  console.log(`${what}: median ${digits(median)}, slowest of ${n} rounds ${digits(slowest)}`);
}

/** The machine's steady clock in ms; every process reads the same one. */
export function steadyMs(): number {
  return Number(process.hrtime.bigint() / 1_000n) / 1_000;
}
