interface Numbered {
  id: string;
  parentId: string | null;
}

/** Items in their order get "1", "2", …, and the sub-items of the third "3.1", "3.2", … */
export function itemNumbers(items: readonly Numbered[]): ReadonlyMap<string, string> {
  const top = items.filter(({ parentId }) => parentId === null);
  const numbers = new Map(top.map(({ id }, index) => [id, String(index + 1)]));
  for (const { id: above } of top) {
    const parts = items.filter(({ parentId }) => parentId === above);
    parts.forEach(({ id }, index) => {
      numbers.set(id, `${numbers.get(above)}.${index + 1}`);
    });
  }
  return numbers;
}
