import type { Grants, Identity, MediaNotification, MediaPort } from '../../server/media/port.ts';

/** Takes the place of the media server where a test is about the meeting: it keeps what it is told. */
export function recordingMediaPort() {
  const sentGrants = new Map<string, ReadonlyMap<Identity, Grants>>();
  const listeners = new Set<(notification: MediaNotification) => void>();
  const port: MediaPort = {
    ticket: async (room, identity) => ({
      url: 'ws://localhost/client',
      token: `${room} ${identity}`,
    }),
    async setGrants(room, identity, grants) {
      sentGrants.set(room, new Map([...(sentGrants.get(room) ?? []), [identity, grants]]));
    },
    async replaceGrants(room, table) {
      sentGrants.set(room, table);
    },
    remove: async () => undefined,
    closeRoom: async (room) => void sentGrants.delete(room),
    list: async () => [],
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: async () => undefined,
  };
  /** The media server was killed: it comes back and knows nothing. */
  const loseState = () => {
    sentGrants.clear();
    for (const listener of listeners) listener({ type: 'reset', room: null });
  };
  return { port, sentGrants, loseState };
}
