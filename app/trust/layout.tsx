import type { ReactNode } from 'react';
import { PublicFrame } from '../_frame/public-frame.tsx';
import { currentAccount } from '../_server/current-account.ts';
import { OfficeFrame } from '../(office)/_frame/office-frame.tsx';

/** Read before signing in, since a device is made ready first, and later as a page of the office. */
export default async function TrustLayout({ children }: { children: ReactNode }) {
  const account = await currentAccount();
  if (!account) return <PublicFrame>{children}</PublicFrame>;
  return <OfficeFrame account={account}>{children}</OfficeFrame>;
}
