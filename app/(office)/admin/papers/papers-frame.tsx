import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { LinkTabs } from '@/app/_ui/link-tabs.tsx';

interface Props {
  lead: string;
  /** Templates are the system administrator's; records clerks have the register alone. */
  administers: boolean;
  children: ReactNode;
}

/** Heading and tabs of the pages about official papers. */
export async function PapersFrame({ lead, administers, children }: Props) {
  const t = await getTranslations('papers');
  const tabs = [
    { href: '/admin/papers', label: t('register.title') },
    { href: '/admin/papers/templates', label: t('templates.title') },
  ];
  return (
    <div className="flex flex-col gap-6">
      <div className="flex flex-col gap-2">
        <h1 className="text-3xl font-bold leading-tight">{t('title')}</h1>
        <p className="max-w-prose text-ink-2">{lead}</p>
      </div>
      {administers && <LinkTabs label={t('sections')} tabs={tabs} />}
      {children}
    </div>
  );
}
