import type { ConnectedDevice, PresenceMessage } from '../../../server/sync/protocol.ts';

const keyOf = ({ personId, as }: ConnectedDevice) => `${personId} ${as}`;

/** The list of connected devices after these came and those went. */
export function withPresence(
  online: ConnectedDevice[],
  changes: PresenceMessage,
): ConnectedDevice[] {
  const devices = new Map(online.map((device) => [keyOf(device), device]));
  for (const device of changes.online) devices.set(keyOf(device), device);
  for (const device of changes.offline) devices.delete(keyOf(device));
  return [...devices.values()];
}
