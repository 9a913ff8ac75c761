import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { OfflineScreen } from '@/app/_offline/offline-screen.tsx';
import { ClientMessages } from '../_i18n/client-messages.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('offline');
  return { title: t('title') };
}

/** The same for everybody: it is stored on the device before anybody is known to be at it. */
export default function OfflinePage() {
  return (
    <ClientMessages namespaces={['offline', 'reader', 'errors']}>
      <OfflineScreen />
    </ClientMessages>
  );
}
