import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { LinkTabs } from '@/app/_ui/link-tabs.tsx';

export default async function LibraryLayout({ children }: { children: ReactNode }) {
  const t = await getTranslations('library.tabs');
  return (
    <div className="flex flex-col gap-6">
      <h1 className="text-3xl font-bold leading-tight">{t('label')}</h1>
      <LinkTabs
        label={t('label')}
        tabs={[
          { href: '/library', label: t('personal') },
          { href: '/library/references', label: t('references') },
        ]}
      />
      {children}
    </div>
  );
}
