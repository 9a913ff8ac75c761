/** Bits a second below which a small picture comes first. */
const slowBelow = 3_000_000;

/** What the pictures of pages took lately, in bits a second; null until one was measured. */
let measured: number | null = null;

/** Takes the time of a picture that came over the line into account; one from a cache says nothing. */
export function noteTransfer(address: string): void {
  const [entry] = performance.getEntriesByName(new URL(address, location.href).href).slice(-1);
  if (!(entry instanceof PerformanceResourceTiming) || entry.transferSize < 10_000) return;
  const seconds = (entry.responseEnd - entry.responseStart) / 1_000;
  if (seconds <= 0) return;
  const speed = (entry.transferSize * 8) / seconds;
  measured = measured === null ? speed : measured * 0.6 + speed * 0.4;
}

/** Whether the browser or the pictures so far say that the line is slow. */
export function isSlowLine(): boolean {
  if (measured !== null) return measured < slowBelow;
  const connection: unknown = Reflect.get(navigator, 'connection');
  if (typeof connection !== 'object' || connection === null) return false;
  if (Reflect.get(connection, 'saveData') === true) return true;
  const downlink: unknown = Reflect.get(connection, 'downlink');
  return typeof downlink === 'number' && downlink * 1_000_000 < slowBelow;
}
