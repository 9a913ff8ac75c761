/**
 * What papers of a new type carry: the words of its name without marks, joined, and a number where
 * another type has it. It is for machines and never changes again.
 */
export function newCode(name: string, taken: ReadonlySet<string>): string {
  const plain = name
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/\p{Mark}/gu, '')
    .replaceAll('đ', 'd')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 40);
  const base = plain || 'loai';
  if (!taken.has(base)) return base;
  for (let number = 2; ; number += 1) {
    const code = `${base}-${number}`;
    if (!taken.has(code)) return code;
  }
}
