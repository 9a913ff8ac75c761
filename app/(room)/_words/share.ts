/** Hundredths of a per cent in the reader's language: 7333 → "73,33 %" (vi), "73.33%" (en). */
export function formatShare(hundredths: number, locale: string): string {
  const figure = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }).format(
    hundredths / 100,
  );
  return locale.startsWith('vi') ? `${figure}\u00a0%` : `${figure}%`;
}

/** A threshold: whole per cents where it is one ("50 %"), the fraction otherwise ("2/3"). */
export function formatFraction(
  fraction: { numerator: number; denominator: number },
  locale: string,
): string {
  const hundredths = (fraction.numerator * 10_000) / fraction.denominator;
  if (Number.isInteger(hundredths)) return formatShare(hundredths, locale);
  return `${fraction.numerator}/${fraction.denominator}`;
}
