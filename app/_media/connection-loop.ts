import { backoffMs } from './backoff.ts';

export type Outcome = 'retry' | 'stop';

export interface ConnectionLoop {
  stop(): void;
}

/**
 * Runs `attempt` again and again until it says `stop`. An attempt calls `succeeded` when it has
 * connected and resolves when that connection has ended.
 */
export function keepConnected(
  attempt: (succeeded: () => void) => Promise<Outcome>,
): ConnectionLoop {
  let stopped = false;
  let failures = 0;
  let wake: () => void = () => {};

  function pause(): Promise<void> {
    const delay = backoffMs(failures, Math.random());
    failures += 1;
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, delay);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  async function loop(): Promise<void> {
    while (!stopped) {
      const outcome = await attempt(() => {
        failures = 0;
      }).catch((): Outcome => 'retry');
      if (outcome === 'stop' || stopped) break;
      await pause();
    }
    window.removeEventListener('online', onOnline);
  }

  const onOnline = () => wake();
  window.addEventListener('online', onOnline);
  void loop();
  return {
    stop() {
      stopped = true;
      wake();
    },
  };
}
