import type { ReactNode } from 'react';
import type { AccountView } from '../../../server/identity/contract.ts';
import { mainContentId, SkipLink } from '../../_frame/skip-link.tsx';
import { ClientMessages } from '../../_i18n/client-messages.tsx';
import { Navigation } from './navigation.tsx';
import { OfficeHeader } from './office-header.tsx';

/** What stands around every page of daily work. */
export function OfficeFrame(props: { account: AccountView; children: ReactNode }) {
  const { account, children } = props;
  return (
    <ClientMessages namespaces={['office']}>
      <SkipLink />
      <div className="flex min-h-dvh flex-col">
        <OfficeHeader account={account} />
        <div className="flex flex-1">
          <Navigation />
          <main
            id={mainContentId}
            className="min-w-0 flex-1 px-4 pt-6 pb-28 sm:px-8 lg:px-10 lg:pt-8 lg:pb-12"
          >
            <div className="mx-auto max-w-5xl">{children}</div>
          </main>
        </div>
      </div>
    </ClientMessages>
  );
}
