/** A version of a paper in the order of the dossier. */
export interface Placed {
  id: string;
  lineageId: string;
  itemId: string | null;
  rank: number;
}

/**
 * Where every paper of the meeting stands after one was put to an item, before another paper of it
 * or at its end. Only what changes its place is named.
 */
export function movedOrder(
  papers: readonly Placed[],
  to: { lineageId: string; itemId: string | null; beforeId: string | null },
): { lineageId: string; itemId: string | null; rank: number }[] {
  const lineages = new Map<string, { itemId: string | null; rank: number }>();
  for (const { lineageId, itemId, rank } of papers) lineages.set(lineageId, { itemId, rank });
  const order = [...lineages.keys()].filter((id) => id !== to.lineageId);
  const before = papers.find(({ id }) => id === to.beforeId)?.lineageId;
  const sameItem = order.filter((id) => lineages.get(id)?.itemId === to.itemId);
  const last = sameItem.at(-1);
  const at =
    before !== undefined && order.includes(before)
      ? order.indexOf(before)
      : last === undefined
        ? order.length
        : order.indexOf(last) + 1;
  order.splice(at, 0, to.lineageId);
  return order.flatMap((lineageId, rank) => {
    const placed = lineages.get(lineageId);
    if (!placed) return [];
    const itemId = lineageId === to.lineageId ? to.itemId : placed.itemId;
    return placed.rank === rank && placed.itemId === itemId ? [] : [{ lineageId, itemId, rank }];
  });
}
