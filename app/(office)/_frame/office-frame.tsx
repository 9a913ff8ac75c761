import type { ReactNode } from 'react';
import type { AccountView } from '../../../server/identity/contract.ts';
import { mainContentId, SkipLink } from '../../_frame/skip-link.tsx';
import { ClientMessages } from '../../_i18n/client-messages.tsx';
import { OfflineContact } from '../../_offline/offline-contact.tsx';
import { viewerOf } from '../../_server/current-account.ts';
import { product } from '../../_server/product.ts';
import { ToastRegion } from '../../_ui/toast.tsx';
import { UploadLimitProvider } from '../../_upload/upload-limit.tsx';
import { Navigation } from './navigation.tsx';
import { OfficeHeader } from './office-header.tsx';

/** A person without any duty; shown too where duties could not be asked for. */
const noDuty = {
  plans: false,
  approves: false,
  keepsRecords: false,
  administers: false,
  guest: false,
};

/** What stands around every page of daily work. */
export async function OfficeFrame(props: { account: AccountView; children: ReactNode }) {
  const { account, children } = props;
  const viewer = viewerOf(account);
  const work = await product().query({ name: 'meetings.my-work', viewer, input: {} });
  return (
    <ClientMessages namespaces={['office']}>
      <ToastRegion>
        <UploadLimitProvider megabytes={product().settings.uploadLimitMb}>
          <SkipLink />
          <OfflineContact accountId={account.accountId} />
          <div className="flex min-h-dvh flex-col">
            <OfficeHeader account={account} />
            <div className="flex flex-1">
              <Navigation work={work.ok ? work.value : noDuty} />
              <main
                id={mainContentId}
                className="min-w-0 flex-1 px-4 pt-6 pb-28 sm:px-8 lg:px-10 lg:pt-8 lg:pb-12"
              >
                <div className="mx-auto max-w-6xl">{children}</div>
              </main>
            </div>
          </div>
        </UploadLimitProvider>
      </ToastRegion>
    </ClientMessages>
  );
}
