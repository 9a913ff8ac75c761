import type { PageWord } from '../../../server/files/contract.ts';

/** Words of the pages looked at last; as text they are small, as pictures they would not be. */
const kept = new Map<string, Promise<PageWord[]>>();
const mostKept = 60;

/** The words of a page by its address, which names its content. Rejects where they cannot be had. */
export function loadWords(address: string): Promise<PageWord[]> {
  const known = kept.get(address);
  if (known) return known;
  const loading = fetchWords(address);
  kept.set(address, loading);
  loading.catch(() => kept.delete(address));
  const oldest = kept.keys().next().value;
  if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
  return loading;
}

async function fetchWords(address: string): Promise<PageWord[]> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`no words: ${response.status}`);
  const { words }: { words: PageWord[] } = await response.json();
  return words;
}
