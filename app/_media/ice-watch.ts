import type { types } from 'mediasoup-client';
import { clientMethods } from '@/sfu/contract.ts';
import type { Signalling } from './signalling.ts';

/** A short gap heals by itself more often than not. */
const DISCONNECTED_GRACE_MS = 2_000;
/** Then the whole connection is made anew. */
const RESTART_WITHIN_MS = 8_000;

/** Restarts ICE on a path that broke; where that does not help, ends the line. */
export function watchIce(
  transport: types.Transport,
  direction: 'send' | 'recv',
  signalling: Signalling,
): void {
  let timer: ReturnType<typeof setTimeout> | null = null;

  function schedule(action: () => void, delayMs: number): void {
    if (timer) clearTimeout(timer);
    timer = setTimeout(action, delayMs);
  }

  async function restart(): Promise<void> {
    schedule(() => signalling.close(), RESTART_WITHIN_MS);
    const { iceParameters } = await signalling.request(clientMethods.restartIce, { direction });
    await transport.restartIce({ iceParameters });
  }

  function tryRestart(): void {
    // A line that has ended brings the reconnection by itself.
    restart().catch(() => signalling.close());
  }

  transport.on('connectionstatechange', (state) => {
    if (state === 'connected' || state === 'closed') {
      if (timer) clearTimeout(timer);
      timer = null;
    } else if (state === 'disconnected') schedule(tryRestart, DISCONNECTED_GRACE_MS);
    else if (state === 'failed') tryRestart();
  });
  transport.observer.on('close', () => {
    if (timer) clearTimeout(timer);
  });
}
