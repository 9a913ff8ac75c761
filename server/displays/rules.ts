import { codeLength, codeLetters } from './contract.ts';

export const pairingMs = 5 * 60_000;
/** Wrong codes of one person within this time are counted together. */
export const triesMs = 5 * 60_000;
export const mostTries = 5;
/** A screen that nobody revoked is of no use to anybody a while after its meeting. */
export const staysAfterEndMs = 12 * 3_600_000;
/** Screens behind one address that may show a new code within five minutes. */
export const mostCodes = 60;

/** A code from random bytes; what would favour some letters is skipped. Null where they run out. */
export function codeFrom(bytes: Iterable<number>): string | null {
  const fair = 256 - (256 % codeLetters.length);
  let code = '';
  for (const byte of bytes) {
    if (byte < fair) code += codeLetters[byte % codeLetters.length] ?? '';
    if (code.length === codeLength) return code;
  }
  return null;
}

export const isTriedTooOften = (wrongCodes: number) => wrongCodes >= mostTries;

/** Whether a screen may still show its meeting. */
export function stands(
  meeting: { status: string; endsAt: Date; endedAt: Date | null },
  now: Date,
): boolean {
  if (meeting.status === 'cancelled') return false;
  if (meeting.status !== 'ended') return true;
  const end = meeting.endedAt ?? meeting.endsAt;
  return now.getTime() - end.getTime() < staysAfterEndMs;
}
