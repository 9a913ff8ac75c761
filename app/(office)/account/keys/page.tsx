import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ClientMessages } from '@/app/_i18n/client-messages.tsx';
import { requireAccount } from '../../../_server/current-account.ts';
import { KeyList } from './key-list.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('keys');
  return { title: t('title') };
}

export default async function KeysPage() {
  const { personId } = await requireAccount('/account/keys');
  const t = await getTranslations('keys');
  return (
    <div className="flex flex-col gap-6">
      <div className="flex flex-col gap-2">
        <h1 className="text-3xl font-bold leading-tight">{t('title')}</h1>
        <p className="max-w-prose text-ink-2">{t('lead')}</p>
        <p className="max-w-prose text-ink-2">{t('explained')}</p>
      </div>
      <ClientMessages namespaces={['keys', 'errors']}>
        <KeyList personId={personId} />
      </ClientMessages>
    </div>
  );
}
