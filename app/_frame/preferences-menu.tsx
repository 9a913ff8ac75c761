'use client';
import { Languages } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Button } from '@/app/_ui/button.tsx';
import { Menu } from '@/app/_ui/menu.tsx';
import { PreferenceChoices } from './preference-choices.tsx';

/** Language and theme for whoever has not signed in. */
export function PreferencesMenu() {
  const t = useTranslations('common');
  return (
    <Menu
      label={t('preferences')}
      trigger={
        <Button>
          <Languages aria-hidden="true" />
          {t('preferences')}
        </Button>
      }
    >
      <PreferenceChoices />
    </Menu>
  );
}
