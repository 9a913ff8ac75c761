export const offlinePath = '/offline';

const id = '[0-9a-f-]{36}';
const office = new RegExp(`^/(offline|calendar|meetings(/${id}(/documents(/${id})?)?)?)?$`);

/** Pages in whose place the one for reading without network comes; never the room of a meeting. */
export const isOfficePath = (path: string): boolean => office.test(path);

/** The page for reading without network, knowing where one wanted to go. */
export const offlineAddress = (path: string): string =>
  `${offlinePath}?to=${encodeURIComponent(path)}`;
