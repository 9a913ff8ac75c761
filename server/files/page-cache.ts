import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Where the page images of a PDF lie, below the folder of all page images. */
export function pagesFolder(pdfSha256: string): string {
  return join(pdfSha256.slice(0, 2), pdfSha256);
}

interface Kept {
  path: string;
  sizeBytes: number;
  usedAt: number;
}

/** After so many new images it is looked whether there are too many. */
const writesBetweenLooks = 400;

/**
 * Page images on disk. Those that nobody has asked for longest go first where they take more room
 * than `mostBytes`; all of them can be drawn again.
 */
export function createPageCache(directory: string, mostBytes: number) {
  let writes = 0;
  let looking = false;

  async function prune(): Promise<void> {
    const images = (await allImages(directory)).sort((a, b) => a.usedAt - b.usedAt);
    let total = images.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
    if (total <= mostBytes) return;
    // A fifth less than what is allowed, so that the next image does not begin it anew.
    for (const { path, sizeBytes } of images) {
      if (total <= mostBytes * 0.8) return;
      await rm(path, { force: true });
      total -= sizeBytes;
    }
  }

  const pathOf = (pdfSha256: string, name: string) => join(directory, pagesFolder(pdfSha256), name);

  return {
    prune,
    async read(pdfSha256: string, name: string): Promise<Buffer | null> {
      const path = pathOf(pdfSha256, name);
      const image = await readFile(path).catch(() => null);
      if (image) await utimes(path, new Date(), new Date()).catch(() => undefined);
      return image;
    },
    async write(pdfSha256: string, name: string, image: Buffer): Promise<void> {
      const path = pathOf(pdfSha256, name);
      await mkdir(join(directory, pagesFolder(pdfSha256)), { recursive: true });
      // A name appears only with its whole content behind it.
      await writeFile(`${path}.new`, image, { mode: 0o600 });
      await rename(`${path}.new`, path);
      writes += 1;
      if (looking || writes % writesBetweenLooks !== 0) return;
      looking = true;
      await prune().finally(() => {
        looking = false;
      });
    },
  };
}

async function allImages(directory: string): Promise<Kept[]> {
  const entries = await readdir(directory, { withFileTypes: true, recursive: true }).catch(
    () => [],
  );
  const kept = await Promise.all(
    entries
      .filter((entry) => entry.isFile())
      .map(async (entry) => {
        const path = join(entry.parentPath, entry.name);
        const found = await stat(path).catch(() => null);
        return found ? [{ path, sizeBytes: found.size, usedAt: found.mtimeMs }] : [];
      }),
  );
  return kept.flat();
}
