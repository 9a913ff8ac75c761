import type { ClientNotification, Participant } from '@/sfu/contract.ts';
import type { Grants, TrackKey, TrackSource } from './media-session.ts';

/** What the server last said about the room. */
export interface RoomView {
  grants: Grants;
  /** Includes the participant itself once it publishes. */
  participants: ReadonlyMap<string, Participant>;
  speaking: readonly string[];
}

export const EMPTY_ROOM: RoomView = {
  grants: { publish: [], subscribe: [] },
  participants: new Map(),
  speaking: [],
};

export function trackKey(identity: string, source: TrackSource): TrackKey {
  return `${identity}/${source}`;
}

function withTracks(
  view: RoomView,
  identity: string,
  change: (tracks: Participant['tracks']) => Participant['tracks'],
): RoomView {
  const participants = new Map(view.participants);
  const tracks = change(participants.get(identity)?.tracks ?? []);
  participants.set(identity, { identity, tracks });
  return { ...view, participants };
}

export function reduceRoom(view: RoomView, message: ClientNotification): RoomView {
  switch (message.type) {
    case 'participant-joined': {
      const participants = new Map(view.participants);
      participants.set(message.participant.identity, message.participant);
      return { ...view, participants };
    }
    case 'participant-left': {
      const participants = new Map(view.participants);
      participants.delete(message.identity);
      return { ...view, participants };
    }
    case 'published':
    case 'track-changed':
      return withTracks(view, message.identity, (tracks) => [
        ...tracks.filter((track) => track.source !== message.track.source),
        message.track,
      ]);
    case 'unpublished':
      return withTracks(view, message.identity, (tracks) =>
        tracks.filter((track) => track.source !== message.source),
      );
    case 'granted':
      return { ...view, grants: message.grants };
    case 'speaking':
      return { ...view, speaking: message.identities };
    case 'consumer-closed':
      return view;
    default:
      return message satisfies never;
  }
}
