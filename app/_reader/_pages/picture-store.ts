import { noteTransfer } from './line-speed.ts';

/** Pictures that have arrived or are on their way, as they are sent: a page is then there at once. */
const kept = new Map<string, Promise<Blob>>();
/** Compressed, a page takes about 100 kB; decoded it would be 8 MB. */
const mostKept = 30;
/** Those of them that have arrived. */
const here = new WeakSet<Promise<Blob>>();

/** Whether the picture has arrived and is still kept. */
export function hasPicture(address: string): boolean {
  const known = kept.get(address);
  return known !== undefined && here.has(known);
}

/** Resolves once the picture is here; rejects where it cannot be had. */
export function loadPicture(address: string): Promise<Blob> {
  const known = kept.get(address);
  kept.delete(address);
  const loading = known ?? fetchPicture(address);
  kept.set(address, loading);
  if (!known)
    loading.then(
      () => here.add(loading),
      () => kept.delete(address),
    );
  for (const oldest of kept.keys()) {
    if (kept.size <= mostKept) break;
    kept.delete(oldest);
  }
  return loading;
}

async function fetchPicture(address: string): Promise<Blob> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`no picture: ${response.status}`);
  const picture = await response.blob();
  noteTransfer(address);
  return picture;
}
