const FIRST_MS = 200;
const MAX_MS = 4_000;

/**
 * The wait before the next attempt, jittered so that a whole hall does not come back in the same
 * instant. `chance` is in [0, 1).
 */
export function backoffMs(failures: number, chance: number): number {
  const ceiling = Math.min(FIRST_MS * 2 ** failures, MAX_MS);
  return ceiling / 2 + (ceiling / 2) * chance;
}
