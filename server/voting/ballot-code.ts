/** Digits and letters that are not taken for one another when read aloud or by hand. */
const alphabet = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
const length = 8;
const bits = 5;

/** Eight characters made of the first 40 bits of a random UUID, which are all chance. */
export function ballotCode(randomId: string): string {
  const value = BigInt(`0x${randomId.replaceAll('-', '').slice(0, (length * bits) / 4)}`);
  const places = Array.from({ length }, (_, place) => BigInt(place * bits));
  return places.map((shift) => alphabet.charAt(Number((value >> shift) & 31n))).join('');
}
