import { ChevronLeft } from 'lucide-react';
import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { ClientMessages } from '@/app/_i18n/client-messages.tsx';

interface Props {
  title: string;
  lead: string;
  /** Where one came from; the overview of the administration unless told otherwise. */
  back?: { href: string; label: string };
  children: ReactNode;
}

/** Heading of a page of the administration, with the way back and the words of its forms. */
export async function AdminPage({ title, lead, back, children }: Props) {
  const t = await getTranslations('admin');
  const { href, label } = back ?? { href: '/admin', label: t('title') };
  return (
    <ClientMessages namespaces={['admin', 'seating', 'people', 'errors']}>
      <div className="flex flex-col gap-6">
        <div className="flex flex-col gap-2">
          <Link
            href={href}
            className="inline-flex min-h-12 items-center gap-1 self-start text-act-ink"
          >
            <ChevronLeft aria-hidden="true" />
            {label}
          </Link>
          <h1 className="text-3xl font-bold leading-tight">{title}</h1>
          <p className="max-w-prose text-ink-2">{lead}</p>
        </div>
        {children}
      </div>
    </ClientMessages>
  );
}
