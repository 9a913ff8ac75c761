import Link from 'next/link';
import type { AccountView } from '../../../server/identity/contract.ts';
import { Brand } from '../../_frame/brand.tsx';
import { AccountMenu } from './account-menu.tsx';

export function OfficeHeader({ account }: { account: AccountView }) {
  const { accountId, name, title, unit } = account;
  return (
    <header className="sticky top-0 z-30 flex h-18 items-center justify-between gap-4 border-state border-b-[3px] bg-paper px-4 lg:px-6">
      <Link
        href="/meetings"
        className="flex min-h-12 items-center rounded-md text-ink no-underline"
      >
        <Brand />
      </Link>
      <AccountMenu {...{ accountId, name, title, unit }} />
    </header>
  );
}
