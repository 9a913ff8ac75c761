/** Names this browser's storage knows; no paper and no name of a person stands there. */
const storageKey = 'dien-hong.offline';

/** Which accounts keep papers on this device, and whose turn it is. */
export interface Device {
  /** The account whose papers may be opened here; null where the person at it keeps none. */
  current: string | null;
  accounts: readonly string[];
}

const nobody: Device = { current: null, accounts: [] };
const isId = (value: unknown): value is string => typeof value === 'string' && value !== '';

/** Small, since every page asks it: most devices keep nothing, and load nothing more. */
export function readDevice(): Device {
  if (typeof localStorage === 'undefined') return nobody;
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(storageKey) ?? 'null');
    if (typeof stored !== 'object' || stored === null) return nobody;
    const accounts: unknown = Reflect.get(stored, 'accounts');
    const current: unknown = Reflect.get(stored, 'current');
    const known = Array.isArray(accounts) ? accounts.filter(isId) : [];
    return { accounts: known, current: isId(current) && known.includes(current) ? current : null };
  } catch {
    return nobody;
  }
}

function writeDevice({ current, accounts }: Device): void {
  if (accounts.length === 0) localStorage.removeItem(storageKey);
  else localStorage.setItem(storageKey, JSON.stringify({ current, accounts }));
}

/** This account is signed in here; from now on nobody sees what another one keeps. */
export function nowAt(accountId: string): Device {
  const { accounts, current } = readDevice();
  const next = { accounts, current: accounts.includes(accountId) ? accountId : null };
  if (next.current !== current) writeDevice(next);
  return next;
}

export function keepsFrom(accountId: string): void {
  const { accounts } = readDevice();
  writeDevice({ current: accountId, accounts: [...new Set([...accounts, accountId])] });
}

export function keepsNoMore(accountId: string): void {
  const { accounts, current } = readDevice();
  const left = accounts.filter((one) => one !== accountId);
  writeDevice({ current: current === accountId ? null : current, accounts: left });
}
