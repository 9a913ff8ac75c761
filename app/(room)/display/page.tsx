import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ClientMessages } from '@/app/_i18n/client-messages.tsx';
import { PairingScreen } from '../_hall/pairing-screen.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('display.pairing');
  return { title: t('title') };
}

/** Opened on a screen of a hall, where nobody signs in. */
export default function PairingPage() {
  return (
    <ClientMessages namespaces={['display']}>
      <PairingScreen />
    </ClientMessages>
  );
}
