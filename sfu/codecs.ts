import type { types } from 'mediasoup';
import type { Layer } from './contract.ts';

/** What every room speaks. H264 constrained baseline is what conference rooms and SIP bring. */
export const ROUTER_CODECS: types.RouterRtpCodecCapability[] = [
  { kind: 'audio', mimeType: 'audio/opus', clockRate: 48_000, channels: 2 },
  { kind: 'video', mimeType: 'video/VP8', clockRate: 90_000 },
  {
    kind: 'video',
    mimeType: 'video/H264',
    clockRate: 90_000,
    parameters: {
      'packetization-mode': 1,
      'profile-level-id': '42e01f',
      'level-asymmetry-allowed': 1,
    },
  },
];

/** A camera in three layers, a screen and a microphone. */
export const MAX_INCOMING_BITRATE_BPS = 8_000_000;
/** Before the bandwidth estimate knows better. */
export const INITIAL_OUTGOING_BITRATE_BPS = 1_000_000;

export const SPATIAL_LAYERS: Record<Layer, number> = { low: 0, medium: 1, high: 2 };
