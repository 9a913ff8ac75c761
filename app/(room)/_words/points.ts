/** Hundredths of a point in words: 8750 is "87,50" in Vietnamese, whole points without decimals. */
export function formatPoints(score: number, locale: string): string {
  const digits = score % 100 === 0 ? 0 : 2;
  return new Intl.NumberFormat(locale, {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(score / 100);
}
