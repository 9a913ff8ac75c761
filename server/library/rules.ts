import { fail, ok, type Result } from '../kernel/result.ts';

/** Folders nest this deep. */
export const deepest = 6;

export interface FolderFacts {
  id: string;
  parentId: string | null;
  name: string;
}

/** From the top down to the folder itself; null where it is not among these. */
export function pathTo(
  folders: readonly FolderFacts[],
  folderId: string | null,
): FolderFacts[] | null {
  if (folderId === null) return [];
  const byId = new Map(folders.map((folder) => [folder.id, folder]));
  const path: FolderFacts[] = [];
  for (let id: string | null = folderId; id !== null; ) {
    const found = byId.get(id);
    if (!found || path.length > deepest) return null;
    path.unshift(found);
    id = found.parentId;
  }
  return path;
}

const sameName = (one: string, other: string) =>
  one.normalize('NFC').toLowerCase() === other.normalize('NFC').toLowerCase();

/** A new folder: within one of mine, not too deep, with a name of its own there. */
export function decideAddFolder(
  folders: readonly FolderFacts[],
  asked: { parentId: string | null; name: string },
): Result<null, 'library.unknown-folder' | 'library.name-taken' | 'library.too-deep'> {
  const path = pathTo(folders, asked.parentId);
  if (!path) return fail('library.unknown-folder');
  if (path.length >= deepest) return fail('library.too-deep', { deepest });
  return freeName(folders, asked) ? ok(null) : fail('library.name-taken', { name: asked.name });
}

export function decideRenameFolder(
  folders: readonly FolderFacts[],
  asked: { folderId: string; name: string },
): Result<null, 'library.unknown-folder' | 'library.name-taken'> {
  const found = folders.find(({ id }) => id === asked.folderId);
  if (!found) return fail('library.unknown-folder');
  const others = folders.filter(({ id }) => id !== found.id);
  const free = freeName(others, { parentId: found.parentId, name: asked.name });
  return free ? ok(null) : fail('library.name-taken', { name: asked.name });
}

function freeName(
  folders: readonly FolderFacts[],
  { parentId, name }: { parentId: string | null; name: string },
): boolean {
  return !folders.some((folder) => folder.parentId === parentId && sameName(folder.name, name));
}

const label = '[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?';
const hostPattern = new RegExp(`^${label}(?:\\.${label})+$`);

/** A host name as it is stored and compared, with letters of other scripts as they travel. */
export function normaliseHost(text: string): string | null {
  try {
    const { hostname } = new URL(`https://${text.trim()}`);
    const plain = hostname === text.trim().toLowerCase() || /[^ -~]/.test(text);
    return plain && hostPattern.test(hostname) && !/^[\d.]+$/.test(hostname) ? hostname : null;
  } catch {
    return null;
  }
}

export interface Source {
  host: string;
  name: string;
}

/** The allowed source that a host belongs to: itself, or one that it lies below. */
export function sourceOf<S extends Source>(sources: readonly S[], host: string): S | null {
  return sources.find((source) => host === source.host || host.endsWith(`.${source.host}`)) ?? null;
}

/** An address outside: `https`, without a user name, of an allowed source. */
export function decideAddress(
  text: string,
  sources: readonly Source[],
): Result<string, 'library.not-an-address' | 'library.source-not-allowed'> {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url?.protocol !== 'https:' || url.username !== '' || url.password !== '') {
    return fail('library.not-an-address');
  }
  if (!sourceOf(sources, url.hostname)) {
    return fail('library.source-not-allowed', { host: url.hostname });
  }
  return ok(url.href);
}

/** Exactly one of the two. */
export function hasOneOf(uploadId: string | null, url: string | null): boolean {
  return (uploadId === null) !== (url === null || url === '');
}
