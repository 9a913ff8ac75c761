/** A closed session as far as sound and pictures go. */
export interface ClosedFacts {
  memberIds: readonly string[];
  /** The hall, and when the chair said that nobody else is left in it. */
  hallId: string | null;
  roomClearedAt: string | null;
  /** Everybody who is checked in at a site, and since when. */
  atSites: readonly { personId: string; siteId: string; since: string }[];
}

/**
 * Whether a site's endpoint takes part. A site is cut while somebody is checked in there who is not
 * named. The hall is cut until the chair has cleared it: those who left for the corridor stay on the
 * roll, and only whoever checks in there afterwards cuts it again.
 */
export function takesPart(siteId: string, closed: ClosedFacts): boolean {
  const { hallId, roomClearedAt, memberIds, atSites } = closed;
  const hall = siteId === hallId;
  if (hall && roomClearedAt === null) return false;
  return !atSites.some(
    (one) =>
      one.siteId === siteId &&
      !memberIds.includes(one.personId) &&
      !(hall && roomClearedAt !== null && one.since <= roomClearedAt),
  );
}
