import { type ControlNotification, controlMethods } from '../../../sfu/contract.ts';
import type { Grants, MediaNotification, MediaPort } from '../port.ts';
import { ControlClient, type MediaLog } from './control-client.ts';

export interface MediasoupMediaOptions {
  /** ws(s)://host:port of the `sfu` process, as `web` reaches it. */
  controlUrl: string;
  /** ws(s)://host:port of the `sfu` process, as browsers reach it. */
  publicUrl: string;
  secret: string;
  log: MediaLog;
}

function wireGrants(grants: Grants) {
  return { publish: [...grants.publish], subscribe: [...grants.subscribe] };
}

function asMediaNotification(notification: ControlNotification): MediaNotification {
  // Each connection begins with a greeting, and whatever happened before it was not heard.
  return notification.type === 'hello' ? { type: 'reset', room: null } : notification;
}

/**
 * The media port by our own `sfu` process. It keeps no table of grants: after a `reset` the
 * product sends it again. Requests reject with an `RpcError`, `media-unavailable` while the
 * process cannot be reached.
 */
export function createMediasoupMedia(options: MediasoupMediaOptions): MediaPort {
  const listeners = new Set<(notification: MediaNotification) => void>();
  const control = new ControlClient({
    url: new URL('/control', options.controlUrl).href,
    secret: options.secret,
    log: options.log,
    onNotification: (notification) => {
      for (const listener of listeners) listener(asMediaNotification(notification));
    },
  });
  const clientUrl = new URL('/client', options.publicUrl).href;

  return {
    async ticket(room, identity) {
      const { token } = await control.request(controlMethods.issueTicket, { room, identity });
      return { url: clientUrl, token };
    },
    async setGrants(room, identity, grants) {
      await control.request(controlMethods.setGrants, {
        room,
        identity,
        grants: wireGrants(grants),
      });
    },
    async replaceGrants(room, table) {
      await control.request(controlMethods.replaceGrants, {
        room,
        table: [...table].map(([identity, grants]) => ({ identity, grants: wireGrants(grants) })),
      });
    },
    async remove(room, identity, reason) {
      await control.request(controlMethods.remove, { room, identity, reason });
    },
    async closeRoom(room) {
      await control.request(controlMethods.closeRoom, { room });
    },
    async list(room) {
      const { participants } = await control.request(controlMethods.list, { room });
      return participants.map(({ identity, tracks, link }) => ({
        identity,
        link,
        tracks: tracks.map(({ source, paused, receiving }) => ({ source, paused, receiving })),
      }));
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: () => control.close(),
  };
}
