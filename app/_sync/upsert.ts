/** Puts each changed entry in the place of the one with the same key, or at the end. */
export function upsert<Entry>(
  entries: readonly Entry[],
  changed: readonly Entry[],
  keyOf: (entry: Entry) => string,
): Entry[] {
  const byKey = new Map(entries.map((entry) => [keyOf(entry), entry]));
  for (const entry of changed) byKey.set(keyOf(entry), entry);
  return [...byKey.values()];
}
