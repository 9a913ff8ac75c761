import type { DeviceFailure, TrackSource } from './media-session.ts';

export class CaptureFailed extends Error {
  readonly failure: DeviceFailure;

  constructor(failure: DeviceFailure) {
    super(failure);
    this.failure = failure;
  }
}

const FAILURES: Readonly<Record<string, DeviceFailure>> = {
  NotAllowedError: 'denied',
  SecurityError: 'denied',
  NotFoundError: 'not-found',
  OverconstrainedError: 'not-found',
  NotReadableError: 'in-use',
  AbortError: 'in-use',
};

export function captureFailure(error: unknown): DeviceFailure {
  return (error instanceof DOMException && FAILURES[error.name]) || 'unknown';
}

function open(source: TrackSource, deviceId: string | undefined): Promise<MediaStream> {
  const device = deviceId ? { deviceId: { exact: deviceId } } : {};
  if (source === 'microphone') {
    return navigator.mediaDevices.getUserMedia({
      audio: { ...device, echoCancellation: true, noiseSuppression: true, autoGainControl: true },
    });
  }
  if (source === 'camera') {
    return navigator.mediaDevices.getUserMedia({
      video: {
        ...device,
        width: { ideal: 1280 },
        height: { ideal: 720 },
        frameRate: { ideal: 30, max: 30 },
      },
    });
  }
  return navigator.mediaDevices.getDisplayMedia({ video: { frameRate: { ideal: 15, max: 30 } } });
}

/** Opens the device and returns its one track. Rejects with `CaptureFailed`. */
export async function captureTrack(
  source: TrackSource,
  deviceId?: string,
): Promise<MediaStreamTrack> {
  // Browsers hide the devices from pages that came without encryption.
  if (!window.isSecureContext || !navigator.mediaDevices) {
    throw new CaptureFailed('insecure-context');
  }
  const stream = await open(source, deviceId).catch((error: unknown) => {
    throw new CaptureFailed(captureFailure(error));
  });
  const [track] = stream.getTracks();
  if (!track) throw new CaptureFailed('not-found');
  if (source === 'screen') track.contentHint = 'detail';
  return track;
}
