import { type Packed, packAtOnce } from './packing.ts';
import type { ConnectedDevice, PresenceMessage } from './protocol.ts';

/** Changes within this time are told together. */
const coalesceMs = 500;
/** So many devices are worth packing once for many readers. */
const longList = 100;

/** Who is connected to this process, counted by connection: a person may have several devices. */
export interface Presence {
  add(device: ConnectedDevice): void;
  remove(device: ConnectedDevice): void;
  online(): ConnectedDevice[];
  /**
   * The same list packed. A long one is as it was at some moment since the last announcement, and
   * whatever changed after that is in the next one: so those who arrive together get the same bytes.
   */
  packed(): Packed;
  close(): void;
}

/**
 * `announce` is told how things stand with every device that changed, also where it came and went
 * again in between: somebody who has just received the list may hold the moment between. It is never
 * called while a change is being made, so that no change overtakes the list it belongs after.
 */
export function createPresence(announce: (changes: PresenceMessage) => void): Presence {
  const present = new Map<string, { device: ConnectedDevice; count: number }>();
  const touched = new Map<string, ConnectedDevice>();
  let timer: NodeJS.Timeout | undefined;
  let packed: Packed | null = null;
  const keyOf = ({ personId, as }: ConnectedDevice) => `${personId} ${as}`;

  const tell = () => {
    timer = undefined;
    packed = null;
    const changed = [...touched];
    touched.clear();
    const isOnline = ([key]: [string, ConnectedDevice]) => present.has(key);
    announce({
      online: changed.filter(isOnline).map(([, device]) => device),
      offline: changed.filter((entry) => !isOnline(entry)).map(([, device]) => device),
    });
  };

  const change = (device: ConnectedDevice, by: 1 | -1) => {
    const key = keyOf(device);
    const before = present.get(key)?.count ?? 0;
    const count = Math.max(0, before + by);
    if (count > 0) present.set(key, { device, count });
    else present.delete(key);
    if (before > 0 === count > 0) return;
    touched.set(key, device);
    timer ??= setTimeout(tell, coalesceMs);
  };

  const online = () => [...present.values()].map(({ device }) => device);

  return {
    add: (device) => change(device, 1),
    remove: (device) => change(device, -1),
    online,
    packed: () => {
      if (packed === null || present.size < longList) packed = packAtOnce(online());
      return packed;
    },
    close: () => clearTimeout(timer),
  };
}
