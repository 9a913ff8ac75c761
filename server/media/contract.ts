import { z } from 'zod';
import { queryContract } from '../kernel/contracts.ts';

/** What a device is in the media room; decides what it may send and receive. */
export const endpointKinds = ['room', 'site', 'remote', 'display'] as const;
export const endpointKind = z.enum(endpointKinds);
export type EndpointKind = z.infer<typeof endpointKind>;

export const trackView = z.object({
  source: z.enum(['microphone', 'camera', 'screen']),
  paused: z.boolean(),
  receiving: z.boolean(),
});

/** A participant as the media server sees it. Not part of the log. */
export const endpointView = z.object({
  identity: z.string(),
  tracks: z.array(trackView),
  /** How good its line is, both ways; null while nothing runs over it. */
  link: z.enum(['good', 'weak', 'bad']).nullable(),
});
export type EndpointView = z.infer<typeof endpointView>;

export const mediaPart = z.object({
  /** Whether a media server is connected at present. */
  available: z.boolean(),
  endpoints: z.array(endpointView),
});
export type MediaPart = z.infer<typeof mediaPart>;

/** A ticket for this device; asked again for every connection, since it works once. */
export const ticket = queryContract({
  name: 'media.ticket',
  scope: 'meeting',
  input: z.object({
    meetingId: z.uuid(),
    kind: endpointKind.exclude(['display']),
    /** With kind 'site': the site whose camera, microphone and loudspeaker this device is. */
    siteId: z.uuid().nullable(),
    /** Tells several devices of one person apart. */
    deviceId: z.string().regex(/^[a-z0-9-]{1,40}$/),
  }),
  output: z.object({ url: z.string(), token: z.string(), identity: z.string() }),
  errors: ['media.unavailable', 'media.not-site-operator', 'media.unknown-site'],
});
