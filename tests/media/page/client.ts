import type { MediaSession } from '@/app/_media/media-session.ts';
import { createMediasoupSession } from '@/app/_media/mediasoup-session.ts';
import { blockUdp, type Counters, countersOf, watchPeerConnections } from './counters.ts';
import { type Wire, watchWire } from './wire.ts';

export interface MediaTestPage {
  session: MediaSession;
  wire: Wire;
  counters(): Promise<Counters>;
  blockUdp(): void;
  /** Set at load; another value means that the page was loaded again. */
  loadedAt: number;
}

declare global {
  interface Window {
    mediaTest: MediaTestPage;
    /** Given by the test. */
    takeTicket(): Promise<{ url: string; token: string } | null>;
  }
}

// Before any connection exists.
const connections = watchPeerConnections();
const wire = watchWire();

window.mediaTest = {
  session: createMediasoupSession(),
  wire,
  counters: () => countersOf(connections),
  blockUdp,
  loadedAt: performance.timeOrigin,
};
