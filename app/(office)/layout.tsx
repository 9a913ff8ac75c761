import type { ReactNode } from 'react';
import { currentAccount } from '../_server/current-account.ts';
import { OfficeFrame } from './_frame/office-frame.tsx';

/** Each page asks for the account itself too, since it knows the address to return to. */
export default async function OfficeLayout({ children }: { children: ReactNode }) {
  const account = await currentAccount();
  return account ? <OfficeFrame account={account}>{children}</OfficeFrame> : children;
}
