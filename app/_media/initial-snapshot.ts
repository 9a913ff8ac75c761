import type { LocalTrack, MediaSnapshot } from './media-session.ts';

export const NO_LOCAL_TRACK: LocalTrack = {
  track: null,
  muted: false,
  published: false,
  receiving: false,
  failure: null,
};

export const INITIAL_SNAPSHOT: MediaSnapshot = {
  status: { state: 'idle' },
  grants: { publish: [], subscribe: [] },
  participants: new Map(),
  remoteTracks: new Map(),
  local: { microphone: NO_LOCAL_TRACK, camera: NO_LOCAL_TRACK, screen: NO_LOCAL_TRACK },
  speaking: [],
  quality: null,
  playbackBlocked: false,
};
