import type { DeviceRole } from '../_model/proposed-kind.ts';
import { personIdentity, siteIdentity } from '../_model/stage.ts';

/** Under which identity this device's own camera is known; null where it has none. */
export function ownIdentity(device: DeviceRole, personId: string | null): string | null {
  if (device.kind === 'site') return device.siteId ? siteIdentity(device.siteId) : null;
  if (device.kind === 'remote') return personId ? personIdentity(personId) : null;
  return null;
}
