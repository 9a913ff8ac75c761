/**
 * The short name of a place, as it stands on tiles: the part of the name that has a figure in it
 * (P301), else its initials; with a number behind where that is taken.
 */
export function siteCode(name: string, taken: ReadonlySet<string>): string {
  const words = name
    .normalize('NFC')
    .split(/[\s,–-]+/)
    .filter(Boolean);
  const numbered = words.find((word) => /\d/.test(word));
  const initials = words.map((word) => word.charAt(0)).join('');
  const base = (numbered ?? initials).toLocaleUpperCase('vi').slice(0, 8) || 'ĐC';
  if (!taken.has(base)) return base;
  let number = 2;
  while (taken.has(`${base}-${number}`)) number += 1;
  return `${base}-${number}`;
}
