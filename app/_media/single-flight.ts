/**
 * Turns `run` into a trigger: runs never overlap, and a trigger during a run causes exactly one
 * more. What is triggered has to read its inputs anew each time.
 */
export function singleFlight(run: () => Promise<void>): () => void {
  let running = false;
  let again = false;

  async function loop(): Promise<void> {
    running = true;
    do {
      again = false;
      await run();
    } while (again);
    running = false;
  }

  return () => {
    if (running) again = true;
    else void loop();
  };
}
