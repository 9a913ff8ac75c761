import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { buttonLook } from '@/app/_ui/button.tsx';
import { Brand } from './brand.tsx';
import { PreferencesMenu } from './preferences-menu.tsx';
import { mainContentId, SkipLink } from './skip-link.tsx';

/** Around pages that everybody may read. */
export function PublicFrame({ children }: { children: ReactNode }) {
  const t = useTranslations('trust');
  return (
    <>
      <SkipLink />
      <header className="flex flex-wrap items-center justify-between gap-3 border-state border-b-[3px] bg-paper px-4 py-3 lg:px-6">
        <Brand />
        <div className="flex flex-wrap gap-3">
          <PreferencesMenu />
          <Link href="/sign-in" className={buttonLook('act')}>
            {t('signIn')}
          </Link>
        </div>
      </header>
      <main id={mainContentId} className="mx-auto max-w-5xl px-4 py-8 sm:px-8">
        {children}
      </main>
    </>
  );
}
