const degrees = /^(GS|PGS|TS|ThS|KS|CN|BS|CVC|CVCC|ĐBQH)\.?$/i;

/**
 * Two letters for a name: of the middle and the given name in Vietnamese order ("Khổng Minh Trí"
 * → "MT"), without academic degrees.
 */
export function initialsOf(name: string): string {
  const words = name.split(/[\s.]+/u).filter((word) => word !== '' && !degrees.test(word));
  const letters = words.slice(-2).map((word) => [...word][0] ?? '');
  return letters.join('').toLocaleUpperCase('vi');
}
