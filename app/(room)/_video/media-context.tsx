'use client';
import {
  createContext,
  type ReactNode,
  use,
  useCallback,
  useEffect,
  useMemo,
  useState,
} from 'react';
import type { MediaSession, MediaSnapshot, WantedTrack } from '@/app/_media/media-session.ts';
import { useMedia } from '@/app/_media/use-media.ts';
import { askAsScreen, runQuery } from '@/app/_sync/requests.ts';
import type { EndpointKind } from '../../../server/media/contract.ts';

interface RoomMedia {
  /** Null until its code has been fetched: see `prepare`. */
  session: MediaSession | null;
  /** Fetches the media code before joining, to try a camera or a microphone. */
  prepare(): void;
  snapshot: MediaSnapshot;
}

const MediaContext = createContext<RoomMedia | null>(null);

/** Connects this device to the meeting's sound and picture for as long as it is on screen. */
export function MediaProvider(props: {
  meetingId: string;
  kind: EndpointKind;
  siteId: string | null;
  deviceId: string;
  /** Before joining, devices can be tried out without anybody seeing or hearing it. */
  connected: boolean;
  children: ReactNode;
}) {
  const { meetingId, kind, siteId, deviceId, connected } = props;
  const getTicket = useCallback(async () => {
    const site = kind === 'site' ? siteId : null;
    const answer =
      kind === 'display'
        ? await askAsScreen('ticket')
        : await runQuery('media.ticket', { meetingId, kind, siteId: site, deviceId });
    if (answer.ok) return answer.value;
    // A media server that is away comes back: only a refusal ends the attempts.
    if (retriable.has(answer.code)) throw new Error(answer.code);
    return null;
  }, [meetingId, kind, siteId, deviceId]);
  const [asked, setAsked] = useState(false);
  const prepare = useCallback(() => setAsked(true), []);
  const media = useMedia(getTicket, connected, connected || asked);
  const value = useMemo(
    () => ({ session: media.session, snapshot: media.snapshot, prepare }),
    [media.session, media.snapshot, prepare],
  );
  return <MediaContext value={value}>{props.children}</MediaContext>;
}

const retriable: ReadonlySet<string> = new Set([
  'media.unavailable',
  'unreachable',
  'busy',
  'internal',
]);

export function useRoomMedia(): RoomMedia {
  const media = use(MediaContext);
  if (!media) throw new Error('useRoomMedia belongs inside MediaProvider');
  return media;
}

/** Declares what this screen shows and plays; the media session fetches that and nothing else. */
export function useWanted(wanted: readonly WantedTrack[]): void {
  const { session } = useRoomMedia();
  useEffect(() => session?.setWanted(wanted), [session, wanted]);
}
