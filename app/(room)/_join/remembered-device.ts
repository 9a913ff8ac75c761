import type { DeviceRole } from '../_model/proposed-kind.ts';

const deviceKey = 'dien-hong.device';
const windowKey = 'dien-hong.window';
const roleKey = (meetingId: string) => `dien-hong.role.${meetingId}`;
const joinedKey = (meetingId: string) => `dien-hong.joined.${meetingId}`;

/** Storage may be switched off or full; then nothing is remembered and all else works. */
function stored(area: 'localStorage' | 'sessionStorage', key: string): string | null {
  try {
    return window[area].getItem(key);
  } catch {
    return null;
  }
}

function store(area: 'localStorage' | 'sessionStorage', key: string, value: string | null): void {
  try {
    if (value === null) window[area].removeItem(key);
    else window[area].setItem(key, value);
  } catch {
    // Remembering is a convenience only.
  }
}

function randomName(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(8));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Tells this browser apart from the person's other devices. */
export function deviceId(): string {
  const known = stored('localStorage', deviceKey);
  if (known && /^[a-z0-9-]{1,40}$/.test(known)) return known;
  const made = randomName();
  store('localStorage', deviceKey, made);
  return made;
}

/** Tells this window apart from others of the same browser; the same after a reload. */
export function windowId(): string {
  const known = stored('sessionStorage', windowKey);
  if (known && /^[a-z0-9-]{1,40}$/.test(known)) return known;
  const made = randomName();
  store('sessionStorage', windowKey, made);
  return made;
}

/** How this device took part in the meeting before. */
export function rememberedRole(meetingId: string): DeviceRole | null {
  const [kind, siteId] = stored('localStorage', roleKey(meetingId))?.split(' ') ?? [];
  if (kind !== 'room' && kind !== 'site' && kind !== 'remote') return null;
  return { kind, siteId: siteId || null };
}

/** Remembers the choice, and that this window is in the room: a reload leads straight back. */
export function rememberJoined(meetingId: string, role: DeviceRole): void {
  store('localStorage', roleKey(meetingId), `${role.kind} ${role.siteId ?? ''}`.trim());
  store('sessionStorage', joinedKey(meetingId), 'yes');
}

export function forgetJoined(meetingId: string): void {
  store('sessionStorage', joinedKey(meetingId), null);
}

export function wasJoined(meetingId: string): boolean {
  return stored('sessionStorage', joinedKey(meetingId)) === 'yes';
}
