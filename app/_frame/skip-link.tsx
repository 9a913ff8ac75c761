import { useTranslations } from 'next-intl';

export const mainContentId = 'main';

/** The first stop of the keyboard: past the navigation. */
export function SkipLink() {
  const t = useTranslations('common');
  return (
    <a
      href={`#${mainContentId}`}
      className="sr-only z-50 rounded-md bg-act px-5 py-3 font-semibold text-on-fill focus:not-sr-only focus:fixed focus:left-4 focus:top-4"
    >
      {t('skip')}
    </a>
  );
}
