'use server';
import { signOut } from '../../_server/auth.ts';

export async function leave(): Promise<void> {
  await signOut({ redirectTo: '/sign-in' });
}
