/**
 * Identities at the media server:
 * - `site:<siteId>`: the camera, microphone and loudspeaker of a room
 * - `person:<personId>`: the own device of somebody who takes part remotely
 * - `person:<personId>/<device>`: a device in a room, which only shows pictures
 * - `display:<displayId>/screen`: a hall display
 */
export const siteIdentity = (siteId: string) => `site:${siteId}`;
export const personIdentity = (personId: string) => `person:${personId}`;
export const companionIdentity = (personId: string, deviceId: string) =>
  `person:${personId}/${deviceId}`;
export const displayIdentity = (displayId: string) => `display:${displayId}/screen`;

/** True of identities that only ever receive pictures. */
export function isViewer(identity: string): boolean {
  return identity.includes('/');
}

/** The person or the hall display behind a viewing device; null for other identities. */
export function viewerOf(identity: string): { kind: 'person' | 'display'; id: string } | null {
  const [, kind, id] = /^(person|display):([^/]+)\//.exec(identity) ?? [];
  return (kind === 'person' || kind === 'display') && id !== undefined ? { kind, id } : null;
}
