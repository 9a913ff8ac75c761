import type { EndpointView, MediaPart } from './contract.ts';
import type { Link, MediaNotification, MediaPort, TrackState } from './port.ts';

/** What the media server says of each room, as screens show it. Lives in memory only. */
export interface MediaState {
  of(room: string): MediaPart;
  /** Asks the media server for a room as it is now, since notifications may have been missed. */
  refresh(room: string): Promise<void>;
  /** Viewing devices and everybody else who is connected to the room. */
  identities(room: string): string[];
}

interface Endpoint {
  tracks: Map<string, TrackState>;
  link: Link | null;
}

export function createMediaState(
  port: Pick<MediaPort, 'list' | 'subscribe'>,
  onChanged: (room: string) => void,
): MediaState {
  const rooms = new Map<string, Map<string, Endpoint>>();
  let available = false;

  const roomOf = (room: string) => {
    const known = rooms.get(room) ?? new Map<string, Endpoint>();
    rooms.set(room, known);
    return known;
  };

  const apply = (notification: MediaNotification) => {
    if (notification.type === 'reset') {
      available = true;
      const lost = notification.room === null ? [...rooms.keys()] : [notification.room];
      for (const room of lost) {
        rooms.delete(room);
        onChanged(room);
      }
      return;
    }
    if (notification.type === 'speaking') return;
    available = true;
    const endpoints = roomOf(notification.room);
    const endpoint = endpoints.get(notification.identity) ?? { tracks: new Map(), link: null };
    if (notification.type === 'left') endpoints.delete(notification.identity);
    else endpoints.set(notification.identity, endpoint);
    if (notification.type === 'link-changed') endpoint.link = notification.link;
    if (notification.type === 'published' || notification.type === 'track-changed') {
      endpoint.tracks.set(notification.track.source, notification.track);
    }
    if (notification.type === 'unpublished') endpoint.tracks.delete(notification.source);
    onChanged(notification.room);
  };

  port.subscribe(apply);

  const view = ([identity, { tracks, link }]: [string, Endpoint]): EndpointView => ({
    identity,
    tracks: [...tracks.values()],
    link,
  });

  return {
    of: (room) => ({ available, endpoints: [...(rooms.get(room) ?? [])].map(view) }),
    async refresh(room) {
      const listed = await port.list(room);
      available = true;
      rooms.set(
        room,
        new Map(
          listed.map(({ identity, tracks, link }) => [
            identity,
            { tracks: new Map(tracks.map((track) => [track.source, track])), link },
          ]),
        ),
      );
      onChanged(room);
    },
    identities: (room) => [...(rooms.get(room)?.keys() ?? [])],
  };
}
