export const locales = ['vi', 'en'] as const;
export type Locale = (typeof locales)[number];
export const defaultLocale: Locale = 'vi';
export const localeCookie = 'locale';

export function readLocale(cookie: string | undefined): Locale {
  return locales.find((locale) => locale === cookie) ?? defaultLocale;
}
