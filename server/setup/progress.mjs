/** What went wrong with the set-up, in words for the person who started it; shown without a stack. */
export class SetupError extends Error {}

/**
 * Runs one step of the set-up and reports it on one line with the time it took.
 * @template T
 * @param {string} title
 * @param {(outcome: (words: string) => void) => Promise<T>} work given a function to say how it came out
 * @returns {Promise<T>}
 */
export async function step(title, work) {
  const start = performance.now();
  let words = '';
  const result = await work((outcome) => {
    words = outcome;
  });
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`${seconds.padStart(7)} s  ${title}${words && `: ${words}`}`);
  return result;
}

/**
 * Says what is being done within a step that takes long, or what happens outside of any.
 * @param {string} what
 */
export function note(what) {
  console.log(`           ${what}`);
}

/**
 * Runs a command's main function and turns a failure into a message and exit code 1.
 * @param {() => Promise<void>} main
 */
export async function runCommand(main) {
  try {
    await main();
  } catch (error) {
    if (error instanceof SetupError) console.error(`\n${error.message}`);
    else console.error(error);
    process.exit(1);
  }
}
