const parentCheckMs = 500;
/** A terminal and npm pass on the same Ctrl-C, each for itself; that is no second one. */
const samePressMs = 1_500;

/**
 * Stops everything, once, on Ctrl-C, SIGTERM or the closing of the terminal, then ends the process.
 * A second Ctrl-C ends it at once; the other processes follow when their channel closes.
 */
export function onStopRequest(env: NodeJS.ProcessEnv, stopAll: () => Promise<void>): void {
  let stoppingSince: number | null = null;
  const stop = async () => {
    if (stoppingSince !== null) {
      if (Date.now() - stoppingSince < samePressMs) return;
      process.exit(1);
    }
    stoppingSince = Date.now();
    console.log('\nStopping …');
    try {
      await stopAll();
      process.exit(0);
    } catch (error) {
      console.error(error);
      process.exit(1);
    }
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => void stop());
  }
  // A terminal that was closed takes no more output; that must not keep us from stopping in order.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
  // npm passes signals on, unless it is killed itself.
  if (env.npm_lifecycle_event) onParentEnd(() => void stop());
}

function onParentEnd(stop: () => void): void {
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    stop();
  }, parentCheckMs);
  timer.unref();
}
