export interface UnitRow {
  id: string;
  name: string;
  parentId: string | null;
  rank: number;
}

export interface UnitNode {
  id: string;
  name: string;
  children: UnitNode[];
}

/** The tree of units. A unit whose parent is missing stands at the top, so that none is lost. */
export function unitTree(units: readonly UnitRow[]): UnitNode[] {
  const nodes = new Map<string, UnitNode>();
  for (const { id, name } of units) nodes.set(id, { id, name, children: [] });
  const top: UnitNode[] = [];
  for (const { id, parentId } of [...units].sort(byRank)) {
    const node = nodes.get(id);
    const siblings = (parentId && nodes.get(parentId)?.children) || top;
    if (node) siblings.push(node);
  }
  return top;
}

function byRank(a: UnitRow, b: UnitRow): number {
  return a.rank - b.rank || a.name.localeCompare(b.name, 'vi');
}
