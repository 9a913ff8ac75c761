import type { MediaPart } from '../../server/media/contract.ts';
import type { ConnectedDevice, Elsewhere, Snapshot } from '../../server/sync/protocol.ts';
import type { Presenting } from './presenting.ts';

/**
 * How the window stands with the server:
 * - connecting: nothing received yet
 * - live: what is shown is the present
 * - lost: what is shown was the present at `since` (local time, ms)
 * - elsewhere: another window has this place; `taken` where it took it from this one
 * - refused: the server said no; `code` says why
 */
export type Link =
  | { state: 'connecting' }
  | { state: 'live' }
  | { state: 'lost'; since: number }
  | { state: 'elsewhere'; elsewhere: Elsewhere; taken: boolean }
  | { state: 'refused'; code: string };

export interface LiveState extends Presenting {
  link: Link;
  /** Whether this window has its place in the meeting: before that it neither sends nor plays. */
  admitted: boolean;
  /** The meeting as of `present.seq`; kept and readable while the connection is lost. */
  present: Snapshot | null;
  online: ConnectedDevice[];
  media: MediaPart;
  /** Rises whenever an answer to an invitation, or the word on it, is another than before. */
  answersChanged: number;
  /** To add to the local clock for the server's time, in ms. */
  clockOffsetMs: number;
  /** Local time of the last sign of life of the server, in ms. */
  heardAt: number | null;
}

export const initialState: LiveState = {
  link: { state: 'connecting' },
  admitted: false,
  present: null,
  online: [],
  media: { available: false, endpoints: [] },
  answersChanged: 0,
  clockOffsetMs: 0,
  heardAt: null,
  pointer: null,
  marks: null,
};
