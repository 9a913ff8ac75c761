import type { EndpointKind } from '../media/contract.ts';
import type { Elsewhere, TakingPart } from './protocol.ts';

/** A window as far as its place goes. */
export interface PlaceSeeker {
  personId: string;
  as: EndpointKind;
  takingPart: TakingPart | null;
}

type Claim<Seeker> = { ok: true; ousted: Seeker | null } | { ok: false; elsewhere: Elsewhere };

/** Which place a window needs for itself; null where as many as like may take part at once. */
function placeOf({ personId, as, takingPart }: PlaceSeeker): string | null {
  if (!takingPart) return null;
  if (as === 'remote') return `person/${personId}`;
  return as === 'site' && takingPart.siteId ? `site/${takingPart.siteId}` : null;
}

/**
 * The places of one meeting: one window for each person who takes part from afar, and one for each
 * site. A place that is held is taken by an explicit tap only; the same window coming back (after a
 * reload, say) has it again without asking.
 */
export function createPlaces<Seeker extends PlaceSeeker>() {
  const held = new Map<string, { holder: Seeker; since: Date }>();

  return {
    claim(seeker: Seeker, now: Date): Claim<Seeker> {
      const place = placeOf(seeker);
      if (place === null) return { ok: true, ousted: null };
      const known = held.get(place);
      const { windowId, takeOver } = seeker.takingPart ?? { windowId: '', takeOver: false };
      const same =
        known?.holder.personId === seeker.personId &&
        known.holder.takingPart?.windowId === windowId;
      if (known && !same && !takeOver) {
        const { holder, since } = known;
        return { ok: false, elsewhere: placeHeldBy(holder, since) };
      }
      held.set(place, { holder: seeker, since: now });
      return { ok: true, ousted: known?.holder ?? null };
    },
    release(seeker: Seeker): void {
      const place = placeOf(seeker);
      if (place !== null && held.get(place)?.holder === seeker) held.delete(place);
    },
  };
}

/** What is said of the window that has a place. */
export function placeHeldBy({ personId, takingPart }: PlaceSeeker, since: Date): Elsewhere {
  return { deviceName: takingPart?.deviceName ?? '', since: since.toISOString(), personId };
}
