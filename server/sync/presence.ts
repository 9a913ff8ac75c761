import type { EndpointKind } from '../media/contract.ts';
import type { PresenceMessage } from './protocol.ts';

/** Who is connected to this process, counted by connection: a person may have several devices. */
export interface Presence {
  add(personId: string, as: EndpointKind): void;
  remove(personId: string, as: EndpointKind): void;
  message(): PresenceMessage;
}

export function createPresence(): Presence {
  const counts = new Map<string, { personId: string; as: EndpointKind; count: number }>();
  return {
    add(personId, as) {
      const key = `${personId} ${as}`;
      const entry = counts.get(key) ?? { personId, as, count: 0 };
      counts.set(key, { ...entry, count: entry.count + 1 });
    },
    remove(personId, as) {
      const key = `${personId} ${as}`;
      const entry = counts.get(key);
      if (!entry) return;
      if (entry.count === 1) counts.delete(key);
      else counts.set(key, { ...entry, count: entry.count - 1 });
    },
    message: () => ({
      online: [...counts.values()].map(({ personId, as }) => ({ personId, as })),
    }),
  };
}
