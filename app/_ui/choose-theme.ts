'use server';
import { cookies } from 'next/headers';
import { readTheme, themeCookie } from './theme.ts';

const yearSeconds = 365 * 24 * 3600;

/** Remembers a look in this browser; anything else returns to the look of the device. */
export async function chooseTheme(wanted: string): Promise<void> {
  const theme = readTheme(wanted);
  const jar = await cookies();
  if (theme) jar.set(themeCookie, theme, { maxAge: yearSeconds, sameSite: 'lax' });
  else jar.delete(themeCookie);
}
