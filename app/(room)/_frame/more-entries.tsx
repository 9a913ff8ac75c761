'use client';
import dynamic from 'next/dynamic';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { usePresent } from '@/app/_sync/feed-context.tsx';
import { Menu, MenuItem, MenuLink } from '@/app/_ui/menu.tsx';
import { isModerator, mayRunDisplay } from '../_model/people.ts';
import { useDevice } from '../_room/device-context.tsx';
import { usePanel } from '../_room/panel-context.tsx';
import { useShortcuts } from '../_room/use-shortcuts.ts';
import { MoreButton } from './more-button.tsx';
import { ShortcutsDialog } from './shortcuts-dialog.tsx';

const SeatingDialog = dynamic(() => import('../_seating/seating-dialog.tsx'), { ssr: false });
const SubstituteDialog = dynamic(() => import('../_substitute/substitute-dialog.tsx'), {
  ssr: false,
});
const ScreensDialog = dynamic(() => import('../_console/screens-dialog.tsx'), { ssr: false });

/** What has no button of its own, and the list of keys. */
export function MoreEntries({ openAtFirst }: { openAtFirst: boolean }) {
  const t = useTranslations('room.more');
  const present = usePresent();
  const { open } = usePanel();
  const { rejoin } = useDevice();
  const [shortcuts, setShortcuts] = useState(false);
  const [screens, setScreens] = useState(false);
  const [seats, setSeats] = useState(false);
  const [substitute, setSubstitute] = useState(false);
  const tSubstitute = useTranslations('room.substitute');
  const tSeats = useTranslations('room.seats');
  useShortcuts({ '?': () => setShortcuts(true) });
  return (
    <>
      <Menu label={t('label')} trigger={<MoreButton />} openAtFirst={openAtFirst}>
        <MenuItem onSelect={() => open('people')}>{t('people')}</MenuItem>
        <MenuItem onSelect={() => setSeats(true)}>{tSeats('open')}</MenuItem>
        <MenuItem onSelect={() => setSubstitute(true)}>{tSubstitute('title')}</MenuItem>
        <MenuItem onSelect={() => open('agenda')}>{t('agenda')}</MenuItem>
        <MenuItem onSelect={() => open('speakers')}>{t('speakers')}</MenuItem>
        <MenuItem onSelect={() => open('messages')}>{t('messages')}</MenuItem>
        <MenuItem onSelect={() => open('devices')}>{t('devices')}</MenuItem>
        <MenuItem onSelect={rejoin}>{t('rejoin')}</MenuItem>
        {mayRunDisplay(present) && (
          <MenuLink href="/display" newWindow>
            {t('hallDisplay')}
          </MenuLink>
        )}
        {mayRunDisplay(present) && !isModerator(present) && (
          <MenuItem onSelect={() => setScreens(true)}>{t('pairDisplay')}</MenuItem>
        )}
        <MenuItem onSelect={() => setShortcuts(true)}>{t('shortcuts')}</MenuItem>
        <MenuLink href="/meetings">{t('leave')}</MenuLink>
      </Menu>
      {substitute && <SubstituteDialog onClose={() => setSubstitute(false)} />}
      {seats && <SeatingDialog onClose={() => setSeats(false)} />}
      {screens && <ScreensDialog onClose={() => setScreens(false)} />}
      <ShortcutsDialog open={shortcuts} onOpenChange={setShortcuts} />
    </>
  );
}
