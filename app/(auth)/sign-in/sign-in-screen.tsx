import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { BrandMark } from '../../_frame/brand.tsx';
import { PreferencesMenu } from '../../_frame/preferences-menu.tsx';
import { mainContentId, SkipLink } from '../../_frame/skip-link.tsx';
import { Hemicycle } from './hemicycle.tsx';

/** The name of the house on one side, the way in on the other. */
export function SignInScreen({ children }: { children: ReactNode }) {
  const t = useTranslations('auth');
  const tCommon = useTranslations('common');
  return (
    <div className="flex min-h-dvh flex-col lg:flex-row">
      <SkipLink />
      <header className="relative flex items-center gap-4 overflow-hidden bg-state px-5 py-5 text-on-fill lg:w-1/2 lg:flex-col lg:items-start lg:gap-6 lg:p-16">
        <div className="hidden lg:contents">
          <Hemicycle />
        </div>
        <BrandMark onState />
        <div className="relative flex flex-col lg:gap-4">
          <p className="text-2xl font-bold leading-tight lg:text-6xl">{tCommon('product')}</p>
          <p className="text-sm lg:max-w-md lg:text-xl lg:leading-relaxed">{t('slogan')}</p>
        </div>
      </header>
      <main
        id={mainContentId}
        className="flex flex-1 flex-col bg-paper px-5 pb-6 pt-4 lg:px-16 lg:py-8"
      >
        <div className="flex justify-end">
          <PreferencesMenu />
        </div>
        <div className="mx-auto my-auto flex w-full max-w-md flex-col gap-6 py-6">
          <div className="flex flex-col gap-2">
            <h1 className="text-3xl font-bold leading-tight">{t('title')}</h1>
            <p className="text-ink-2">{t('lead')}</p>
          </div>
          {children}
          <p className="text-ink-2">{t('forgotten')}</p>
        </div>
        <Link
          href="/trust"
          className="mx-auto flex min-h-12 items-center px-3 font-medium text-act-ink underline underline-offset-4"
        >
          {t('connection')}
        </Link>
      </main>
    </div>
  );
}
