import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ClientMessages } from '@/app/_i18n/client-messages.tsx';
import { PublicFrame } from '../../_frame/public-frame.tsx';
import { GuestEntry } from './guest-entry.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('auth.guest');
  return { title: t('title'), robots: { index: false, follow: false } };
}

/** Where the personal link of a guest leads. Opening it uses nothing up: mail programs open links. */
export default function GuestPage() {
  return (
    <ClientMessages namespaces={['auth', 'errors']}>
      <PublicFrame>
        <GuestEntry />
      </PublicFrame>
    </ClientMessages>
  );
}
