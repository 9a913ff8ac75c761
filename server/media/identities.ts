/**
 * Identities at the media server:
 * - `site:<siteId>`: the camera, microphone and loudspeaker of a room
 * - `person:<personId>`: the own device of somebody who takes part remotely
 * - `person:<personId>/<device>`: a device in a room, which only shows pictures
 * - `display:<personId>/<device>`: a hall display
 */
export const siteIdentity = (siteId: string) => `site:${siteId}`;
export const personIdentity = (personId: string) => `person:${personId}`;
export const companionIdentity = (personId: string, deviceId: string) =>
  `person:${personId}/${deviceId}`;
export const displayIdentity = (personId: string, deviceId: string) =>
  `display:${personId}/${deviceId}`;

/** True of identities that only ever receive pictures. */
export function isViewer(identity: string): boolean {
  return identity.includes('/');
}

/** The person behind a viewing device; null for other identities. */
export function viewerPerson(identity: string): string | null {
  return /^(?:person|display):([^/]+)\//.exec(identity)?.[1] ?? null;
}
