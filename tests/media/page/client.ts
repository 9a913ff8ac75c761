import type { MediaSession } from '@/app/_media/media-session.ts';
import { createMediasoupSession } from '@/app/_media/mediasoup-session.ts';
import {
  blockUdp,
  type Counters,
  countersOf,
  energyByTrack,
  watchPeerConnections,
} from './counters.ts';
import { type Wire, watchWire } from './wire.ts';

export interface MediaTestPage {
  session: MediaSession;
  wire: Wire;
  counters(): Promise<Counters>;
  /** Sound that arrived from each microphone so far, by identity. */
  energies(): Promise<Record<string, number>>;
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

const session = createMediasoupSession();

window.mediaTest = {
  session,
  wire,
  counters: () => countersOf(connections),
  async energies() {
    const byTrack = await energyByTrack(connections);
    const microphones = [...session.getSnapshot().remoteTracks].flatMap(([name, track]) => {
      const energy = byTrack.get(track.id);
      const [identity, source] = [name.slice(0, name.lastIndexOf('/')), name.split('/').at(-1)];
      return source === 'microphone' && energy !== undefined ? [[identity, energy] as const] : [];
    });
    return Object.fromEntries(microphones);
  },
  blockUdp,
  loadedAt: performance.timeOrigin,
};
