/** What this browser allows at this address. */
export interface Abilities {
  /** The connection is encrypted, or goes to this very machine. */
  secure: boolean;
  /** Camera and microphone; `blocked` where the person or the agency has said no. */
  devices: 'on' | 'off' | 'blocked';
  storage: boolean;
  passkeys: boolean;
}

export type Verdict = 'allGood' | 'insecure' | 'untrusted' | 'limited';

/** Why something is off. A refused worker in a browser that knows workers tells of the certificate. */
export function verdictOn({ secure, devices, storage, passkeys }: Abilities): Verdict {
  if (!secure) return 'insecure';
  if (!storage) return 'untrusted';
  return devices === 'on' && passkeys ? 'allGood' : 'limited';
}
