import { noteTransfer } from './line-speed.ts';

/** Pictures that are decoded or on their way, so that a page that is turned to is there at once. */
const kept = new Map<string, Promise<HTMLImageElement>>();
/** Decoded, a picture of 1,200 × 1,700 pixels takes 8 MB; a tablet bears a few of them. */
const mostKept = 6;

/** Resolves once the picture can be shown without a flash; rejects where it cannot be had. */
export function loadPicture(address: string): Promise<HTMLImageElement> {
  const known = kept.get(address);
  if (known) {
    kept.delete(address);
    kept.set(address, known);
    return known;
  }
  const loading = decode(address);
  kept.set(address, loading);
  loading.catch(() => kept.delete(address));
  for (const oldest of kept.keys()) {
    if (kept.size <= mostKept) break;
    kept.delete(oldest);
  }
  return loading;
}

async function decode(address: string): Promise<HTMLImageElement> {
  const picture = new Image();
  picture.src = address;
  await picture.decode();
  noteTransfer(address);
  return picture;
}
