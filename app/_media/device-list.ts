export interface DeviceChoice {
  deviceId: string;
  /** Empty until the user has granted a device of this kind. */
  label: string;
}

export interface DeviceList {
  microphones: readonly DeviceChoice[];
  cameras: readonly DeviceChoice[];
  speakers: readonly DeviceChoice[];
}

export const NO_DEVICES: DeviceList = { microphones: [], cameras: [], speakers: [] };

export async function listDevices(): Promise<DeviceList> {
  if (!navigator.mediaDevices) return NO_DEVICES;
  const devices = await navigator.mediaDevices.enumerateDevices();
  const choices = (kind: MediaDeviceKind) =>
    devices
      .filter((device) => device.kind === kind)
      .map(({ deviceId, label }) => ({ deviceId, label }));
  return {
    microphones: choices('audioinput'),
    cameras: choices('videoinput'),
    speakers: choices('audiooutput'),
  };
}

/** Calls back at once and whenever a device comes or goes. Returns the function that ends it. */
export function watchDevices(listener: (devices: DeviceList) => void): () => void {
  let ended = false;
  const report = () => {
    listDevices()
      .then((devices) => {
        if (!ended) listener(devices);
      })
      .catch(() => listener(NO_DEVICES));
  };
  report();
  navigator.mediaDevices?.addEventListener('devicechange', report);
  return () => {
    ended = true;
    navigator.mediaDevices?.removeEventListener('devicechange', report);
  };
}
