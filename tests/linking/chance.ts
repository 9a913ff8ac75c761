/** How likely chance alone makes at least so many hits, each trial having its own small chance. */
export function chanceOfAtLeast(hits: number, trials: number, chance: number): number {
  let logTerm = trials * Math.log1p(-chance);
  let below = 0;
  for (let k = 0; k < hits; k += 1) {
    below += Math.exp(logTerm);
    logTerm += Math.log((trials - k) / (k + 1)) + Math.log(chance) - Math.log1p(-chance);
  }
  return Math.max(0, 1 - below);
}
