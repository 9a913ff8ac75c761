import type { Grants, Identity, MediaPort } from '../../server/media/port.ts';

/** Takes the place of the media server where a test is about the meeting: it keeps what it is told. */
export function recordingMediaPort() {
  const sentGrants = new Map<string, ReadonlyMap<Identity, Grants>>();
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
    subscribe: () => () => undefined,
    close: async () => undefined,
  };
  return { port, sentGrants };
}
