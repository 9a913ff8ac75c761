export const platforms = ['windows', 'android', 'ios', 'macos', 'linux', 'firefox'] as const;
export type Platform = (typeof platforms)[number];

/** Whose steps a browser needs; Firefox on a computer keeps certificates of its own. */
export function platformOf(userAgent: string, touchPoints: number): Platform | null {
  if (/iPhone|iPad/.test(userAgent)) return 'ios';
  if (/Android/.test(userAgent)) return 'android';
  // An iPad asks for the pages of a Mac, which has no touch screen.
  if (/Macintosh/.test(userAgent) && touchPoints > 1) return 'ios';
  if (/Firefox\//.test(userAgent)) return 'firefox';
  if (/Windows/.test(userAgent)) return 'windows';
  if (/Macintosh/.test(userAgent)) return 'macos';
  return /Linux/.test(userAgent) ? 'linux' : null;
}
