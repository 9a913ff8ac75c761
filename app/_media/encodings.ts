import type { types } from 'mediasoup-client';
import type { TrackSource } from '@/sfu/contract.ts';

/** Three layers of a camera: a thumbnail, a tile and the stage. */
const CAMERA_ENCODINGS: types.RtpEncodingParameters[] = [
  { rid: 'l', scaleResolutionDownBy: 4, maxBitrate: 150_000, scalabilityMode: 'L1T2' },
  { rid: 'm', scaleResolutionDownBy: 2, maxBitrate: 500_000, scalabilityMode: 'L1T2' },
  { rid: 'h', scaleResolutionDownBy: 1, maxBitrate: 1_500_000, scalabilityMode: 'L1T2' },
];

const SCREEN_ENCODINGS: types.RtpEncodingParameters[] = [
  { maxBitrate: 2_500_000, maxFramerate: 15 },
];

/** Simulcast is VP8's; a browser without it falls back to the router's other video codec. */
function vp8(capabilities: types.RtpCapabilities): types.RtpCodecCapability | undefined {
  return capabilities.codecs?.find((codec) => codec.mimeType.toLowerCase() === 'video/vp8');
}

export function produceOptions(
  source: TrackSource,
  capabilities: types.RtpCapabilities,
): types.ProducerOptions {
  if (source === 'microphone') {
    // Loss is heard more than anything else; silence is sent, so that its absence means a fault.
    return { codecOptions: { opusFec: true, opusDtx: false, opusMaxAverageBitrate: 40_000 } };
  }
  const codec = vp8(capabilities);
  if (source === 'screen') return { codec, encodings: SCREEN_ENCODINGS };
  return {
    codec,
    encodings: codec ? CAMERA_ENCODINGS : [{ maxBitrate: 1_500_000 }],
    codecOptions: { videoGoogleStartBitrate: 800 },
  };
}
