'use client';
import { Scan } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Menu, MenuChoice } from '@/app/_ui/menu.tsx';
import type { ReaderControl } from './use-reader-control.ts';

/** How pages are fitted and turned. */
export function ViewMenu({ control }: { control: ReaderControl }) {
  const t = useTranslations('reader.bar');
  const { zoom, setZoom, mode, setMode } = control;
  return (
    <Menu
      label={t('view')}
      trigger={
        <button type="button" aria-label={t('view')} title={t('view')}>
          <Scan aria-hidden="true" />
        </button>
      }
    >
      <MenuChoice
        label={t('fit')}
        value={typeof zoom === 'number' ? '' : zoom}
        options={[
          { value: 'width', label: t('fitWidth') },
          { value: 'page', label: t('fitPage') },
        ]}
        onChoose={(value) => setZoom(value === 'page' ? 'page' : 'width')}
      />
      <MenuChoice
        label={t('mode')}
        value={mode}
        options={[
          { value: 'continuous', label: t('continuous') },
          { value: 'single', label: t('single') },
        ]}
        onChoose={(value) => setMode(value === 'single' ? 'single' : 'continuous')}
      />
    </Menu>
  );
}
