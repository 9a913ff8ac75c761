import { setImmediate as turn } from 'node:timers/promises';

/** Chance that can be had again: the seed is printed with the test that used it. */
export function chanceFrom(seed: number) {
  let state = seed >>> 0;
  /** Between 0 and 1 (mulberry32). */
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (bound: number): number => Math.floor(next() * bound);
  return {
    below,
    /** One of these; there has to be one. */
    of<Value>(values: readonly Value[]): Value {
      const value = values[below(values.length)];
      if (value === undefined) throw new Error('nothing to choose from');
      return value;
    },
    shuffled: <Value>(values: readonly Value[]): Value[] =>
      values
        .map((value) => ({ value, place: next() }))
        .sort((a, b) => a.place - b.place)
        .map(({ value }) => value),
    /** Lets other work go on for so many turns of the event loop at most. */
    async pause(mostTurns: number): Promise<void> {
      for (let left = below(mostTurns + 1); left > 0; left -= 1) await turn();
    },
  };
}

export type Chance = ReturnType<typeof chanceFrom>;

/** The seed in TEST_SEED, so that a failed run is had again; else a new one. Printed either way. */
export function printedSeed(what: string): number {
  const given = Number(process.env.TEST_SEED);
  const seed = Number.isInteger(given) && given > 0 ? given : 1 + (Date.now() % 2 ** 31);
  console.log(`${what}: TEST_SEED=${seed}`);
  return seed;
}
