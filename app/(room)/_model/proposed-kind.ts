import type { Snapshot } from '../../../server/sync/protocol.ts';
import { hostSite, personOf, siteOf } from './people.ts';

/** What a person's device is in this meeting. */
export type DeviceKind = 'room' | 'site' | 'remote';

export interface DeviceRole {
  kind: DeviceKind;
  /** The place: of the room or site where the person sits; null when taking part remotely. */
  siteId: string | null;
}

/** The device that the invitation speaks for: the hall, one's own, or the site one operates. */
export function proposedRole(present: Snapshot): DeviceRole {
  const invited = siteOf(present, personOf(present, present.me.personId)?.siteId ?? null);
  if (present.me.role === 'siteOperator') {
    return { kind: 'site', siteId: (invited ?? hostSite(present))?.id ?? null };
  }
  if (!invited || invited.siteRole === 'individual') return { kind: 'remote', siteId: null };
  return { kind: 'room', siteId: invited.id };
}

/** Who may make a device the camera and loudspeaker of a site. */
export function mayBeSite(present: Snapshot): boolean {
  const { role } = present.me;
  return role === 'siteOperator' || role === 'chair' || role === 'secretary';
}

/** Places where people sit together, which a device can belong to. */
export function placesToSit(present: Snapshot) {
  return present.sites.sites.filter((site) => site.siteRole !== 'individual');
}

/** How the roll call records somebody who joins in this way. */
export function presenceOf(present: Snapshot, device: DeviceRole) {
  if (device.kind === 'remote') {
    const individual = present.sites.sites.find((site) => site.siteRole === 'individual');
    return { presence: 'present-remote', siteId: individual?.id ?? null } as const;
  }
  const host = hostSite(present);
  if (device.siteId === null || device.siteId === host?.id) {
    return { presence: 'present-room', siteId: host?.id ?? null } as const;
  }
  return { presence: 'present-site', siteId: device.siteId } as const;
}
