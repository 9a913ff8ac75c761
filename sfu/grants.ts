import type { Grants, MediaKind, TrackSource } from './contract.ts';

export const NO_GRANTS: Grants = { publish: [], subscribe: [] };

export function kindOf(source: TrackSource): MediaKind {
  return source === 'microphone' ? 'audio' : 'video';
}

/** Whether a codec such as `audio/opus` is one of sound or of pictures, as the kind says. */
export function isOfKind(mimeType: string, kind: MediaKind): boolean {
  return mimeType.toLowerCase().startsWith(`${kind}/`);
}

export function mayPublish(grants: Grants, source: TrackSource): boolean {
  return grants.publish.includes(source);
}

export function mayReceive(grants: Grants, source: TrackSource): boolean {
  return grants.subscribe.includes(kindOf(source));
}

function sameSet(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((entry) => b.includes(entry));
}

export function sameGrants(a: Grants, b: Grants): boolean {
  return sameSet(a.publish, b.publish) && sameSet(a.subscribe, b.subscribe);
}

export interface GrantChange {
  identity: string;
  grants: Grants;
}

/**
 * Who may do what in which room. It outlives the peers and the workers, so that a reconnected
 * browser finds its rights again; it does not outlive the process.
 */
export class GrantTable {
  readonly #rooms = new Map<string, Map<string, Grants>>();

  get(room: string, identity: string): Grants {
    return this.#rooms.get(room)?.get(identity) ?? NO_GRANTS;
  }

  /** Returns what changed. */
  set(room: string, identity: string, grants: Grants): GrantChange[] {
    const before = this.get(room, identity);
    const next = {
      publish: [...new Set(grants.publish)],
      subscribe: [...new Set(grants.subscribe)],
    };
    const table = this.#rooms.get(room) ?? new Map<string, Grants>();
    table.set(identity, next);
    this.#rooms.set(room, table);
    return sameGrants(before, next) ? [] : [{ identity, grants: next }];
  }

  /** Replaces the whole table of a room; whoever is not in it loses everything. */
  replace(room: string, entries: readonly GrantChange[]): GrantChange[] {
    const named = new Set(entries.map((entry) => entry.identity));
    const before = this.#rooms.get(room) ?? new Map<string, Grants>();
    const dropped = [...before.keys()].filter((identity) => !named.has(identity));
    const changes = dropped
      .filter((identity) => !sameGrants(this.get(room, identity), NO_GRANTS))
      .map((identity) => ({ identity, grants: NO_GRANTS }));
    for (const identity of dropped) before.delete(identity);
    return [
      ...changes,
      ...entries.flatMap(({ identity, grants }) => this.set(room, identity, grants)),
    ];
  }

  forget(room: string): void {
    this.#rooms.delete(room);
  }
}
