import 'server-only';
import { redirect } from 'next/navigation';
import { cache } from 'react';
import type { AccountView } from '../../server/identity/contract.ts';
import type { Viewer } from '../../server/kernel/viewer.ts';
import { readClaims } from './auth.ts';
import { product } from './product.ts';

/** The signed-in account; null without a session or with one that has ended. Read once a request. */
export const currentAccount = cache(async (): Promise<AccountView | null> => {
  const claims = await readClaims();
  return claims && product().account(claims.accountId, claims.sessionVersion);
});

export function viewerOf(account: AccountView): Viewer {
  const { accountId, personId, systemAdmin, guestOfMeetingId } = account;
  const viewer = { accountId, personId, systemAdmin };
  return guestOfMeetingId === null ? viewer : { ...viewer, guestOfMeetingId };
}

/** The signed-in account, or the sign-in page, which comes back to `returnTo`. */
export async function requireAccount(returnTo: string): Promise<AccountView> {
  const account = await currentAccount();
  if (!account) redirect(`/sign-in?returnTo=${encodeURIComponent(returnTo)}`);
  return account;
}
