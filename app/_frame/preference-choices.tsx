'use client';
import { useLocale, useTranslations } from 'next-intl';
import { startTransition, useSyncExternalStore } from 'react';
import { chooseLocale } from '@/app/_i18n/choose-locale.ts';
import { locales } from '@/app/_i18n/locale.ts';
import { chooseTheme } from '@/app/_ui/choose-theme.ts';
import { MenuChoice } from '@/app/_ui/menu.tsx';
import { themes } from '@/app/_ui/theme.ts';

/** No choice of one's own: the theme follows the device. */
const device = 'device';
const looks = [device, ...themes] as const;

/** The page itself says which theme it was made with. */
function chosenTheme(): string {
  return document.documentElement.dataset.theme ?? device;
}

function watchTheme(changed: () => void): () => void {
  const observer = new MutationObserver(changed);
  observer.observe(document.documentElement, { attributeFilter: ['data-theme'] });
  return () => observer.disconnect();
}

/** Language and theme, within a menu; the page comes again in what was chosen. */
export function PreferenceChoices() {
  const t = useTranslations('common');
  const theme = useSyncExternalStore(watchTheme, chosenTheme, () => device);
  const locale = useLocale();
  return (
    <>
      <MenuChoice
        label={t('language.label')}
        value={locale}
        options={locales.map((value) => ({ value, label: t(`language.${value}`) }))}
        onChoose={(value) => startTransition(() => chooseLocale(value))}
      />
      <MenuChoice
        label={t('theme.label')}
        value={theme}
        options={looks.map((value) => ({ value, label: t(`theme.${value}`) }))}
        onChoose={(value) => startTransition(() => chooseTheme(value))}
      />
    </>
  );
}
