/** Looks a person can choose; without a choice the look follows the device. */
export const themes = ['light', 'dark', 'contrast'] as const;
export type Theme = (typeof themes)[number];
export const themeCookie = 'theme';

export function readTheme(cookie: string | undefined): Theme | undefined {
  return themes.find((theme) => theme === cookie);
}
