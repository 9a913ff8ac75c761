'use client';
import { Ellipsis } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { usePresent } from '@/app/_sync/feed-context.tsx';
import { Menu, MenuItem, MenuLink } from '@/app/_ui/menu.tsx';
import { mayRunDisplay } from '../_model/people.ts';
import { useDevice } from '../_room/device-context.tsx';
import { usePanel } from '../_room/panel-context.tsx';
import { useShortcuts } from '../_room/use-shortcuts.ts';
import { ShortcutsDialog } from './shortcuts-dialog.tsx';

export function MoreMenu() {
  const t = useTranslations('room.more');
  const present = usePresent();
  const { open } = usePanel();
  const { meetingId, rejoin } = useDevice();
  const [shortcuts, setShortcuts] = useState(false);
  useShortcuts({ '?': () => setShortcuts(true) });
  return (
    <>
      <Menu
        label={t('label')}
        trigger={
          <button type="button" className="bar-button bar-button-more" aria-label={t('label')}>
            <Ellipsis aria-hidden="true" size={26} />
          </button>
        }
      >
        <MenuItem onSelect={() => open('people')}>{t('people')}</MenuItem>
        <MenuItem onSelect={() => open('agenda')}>{t('agenda')}</MenuItem>
        <MenuItem onSelect={() => open('speakers')}>{t('speakers')}</MenuItem>
        <MenuItem onSelect={() => open('devices')}>{t('devices')}</MenuItem>
        <MenuItem onSelect={rejoin}>{t('rejoin')}</MenuItem>
        {mayRunDisplay(present) && (
          <MenuLink href={`/meetings/${meetingId}/display`} newWindow>
            {t('hallDisplay')}
          </MenuLink>
        )}
        <MenuItem onSelect={() => setShortcuts(true)}>{t('shortcuts')}</MenuItem>
        <MenuLink href="/meetings">{t('leave')}</MenuLink>
      </Menu>
      <ShortcutsDialog open={shortcuts} onOpenChange={setShortcuts} />
    </>
  );
}
