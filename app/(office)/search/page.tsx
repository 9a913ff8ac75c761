import { Search } from 'lucide-react';
import type { Metadata } from 'next';
import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { Suspense } from 'react';
import { ClientMessages } from '@/app/_i18n/client-messages.tsx';
import { requireAccount, viewerOf } from '@/app/_server/current-account.ts';
import { Banner } from '@/app/_ui/banner.tsx';
import { buttonLook } from '@/app/_ui/button.tsx';
import { EmptyState } from '@/app/_ui/empty-state.tsx';
import { Skeleton } from '@/app/_ui/skeleton.tsx';
import { hrefOf, readAddress } from './_results/search-address.ts';
import { SearchForm } from './_results/search-form.tsx';
import { SearchResults } from './_results/search-results.tsx';
import { WhereTabs } from './_results/where-tabs.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('search');
  return { title: t('title') };
}

/** Searches everything that one may read; what is looked for stands in the address. */
export default async function SearchPage(props: { searchParams: Promise<unknown> }) {
  const asked = readAddress(await props.searchParams);
  const viewer = viewerOf(await requireAccount(hrefOf(asked)));
  const t = await getTranslations('search');
  return (
    <ClientMessages namespaces={['search']}>
      <div className="flex max-w-4xl flex-col gap-6">
        <h1 className="text-3xl font-bold leading-tight">{t('title')}</h1>
        <SearchForm asked={asked} />
        <WhereTabs asked={asked} />
        {asked.meeting && (
          <Banner
            tone="info"
            action={
              <Link href={hrefOf({ ...asked, meeting: null, page: 1 })} className={buttonLook()}>
                {t('everywhere')}
              </Link>
            }
          >
            {t('inThisMeeting')}
          </Banner>
        )}
        {asked.text === '' ? (
          <EmptyState icon={<Search />} title={t('start.title')} text={t('start.text')} />
        ) : (
          <Suspense key={hrefOf(asked)} fallback={<Skeleton lines={8} />}>
            <SearchResults viewer={viewer} asked={asked} />
          </Suspense>
        )}
      </div>
    </ClientMessages>
  );
}
