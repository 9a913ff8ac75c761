'use server';
import { cookies } from 'next/headers';
import { localeCookie, readLocale } from './locale.ts';

const yearSeconds = 365 * 24 * 3600;

/** Remembers the language in this browser; pages come in it from the next one on. */
export async function chooseLocale(wanted: string): Promise<void> {
  const jar = await cookies();
  jar.set(localeCookie, readLocale(wanted), { maxAge: yearSeconds, sameSite: 'lax' });
}
