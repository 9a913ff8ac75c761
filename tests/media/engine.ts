import type { MediaNotification, MediaPort, Ticket } from '@/server/media/port.ts';
import type { PageParticipant } from './browser.ts';

/** What the contract needs of an implementation beside its port. */
export interface MediaEngine {
  /** The port of the running `web`; another object after `restartWeb`. */
  port(): MediaPort;
  /** All notifications so far, of every port. */
  heard: MediaNotification[];
  open(room: string, identity: string): Promise<PageParticipant>;
  /** Presents a ticket; answers `joined`, or the code of the refusal. */
  present(ticket: Ticket): Promise<string>;
  /** Bytes of the track that arrived at the media server; null where there is no such track. */
  bytesReceived(room: string, identity: string, source: string): Promise<number | null>;
  /** Ends the media server without a goodbye and starts it anew. */
  restartServer(): Promise<void>;
  /** Kills what carries this room's media. */
  killWorker(room: string): Promise<void>;
  /** Lets the media server answer nobody and forward nothing during `meanwhile`. */
  silence(meanwhile: () => Promise<void>): Promise<void>;
  /** Closes the port, runs `meanwhile`, and makes a new one, as a restart of `web` does. */
  restartWeb(meanwhile: () => Promise<void>): Promise<void>;
  close(): Promise<void>;
}
