'use client';
import { ChevronDown, FileSignature, KeyRound, LogOut } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { startTransition, useState } from 'react';
import { leaveDevice } from '@/app/_offline/leave-device.ts';
import { Avatar } from '@/app/_ui/avatar.tsx';
import { ConfirmDialog } from '@/app/_ui/confirm-dialog.tsx';
import { Menu, MenuItem, MenuLink, MenuSeparator } from '@/app/_ui/menu.tsx';
import { PreferenceChoices } from '../../_frame/preference-choices.tsx';
import { leave } from './sign-out.ts';

export function AccountMenu(props: {
  accountId: string;
  name: string;
  title: string;
  unit: string;
}) {
  const { accountId, name, title, unit } = props;
  const t = useTranslations('office');
  const [unsent, setUnsent] = useState(0);
  const signOut = async (losing: boolean) => {
    const left = await leaveDevice(accountId, { losing });
    if (left > 0) setUnsent(left);
    else startTransition(() => leave());
  };
  return (
    <>
      <Menu
        label={t('account', { name, title })}
        trigger={
          <button
            type="button"
            aria-label={t('account', { name, title })}
            className="flex min-h-12 items-center gap-3 rounded-md px-2 text-left hover:bg-paper-2"
          >
            <Avatar name={name} />
            <span className="hidden flex-col leading-snug sm:flex">
              <span className="font-semibold">{name}</span>
              <span className="text-sm text-ink-2">{title}</span>
            </span>
            <ChevronDown aria-hidden="true" className="text-ink-2" />
          </button>
        }
      >
        <div className="flex max-w-80 flex-col px-3 py-2 leading-snug">
          <span className="font-semibold">{name}</span>
          <span className="text-sm text-ink-2">{title}</span>
          <span className="text-sm text-ink-2">{unit}</span>
        </div>
        <MenuSeparator />
        <PreferenceChoices />
        <MenuSeparator />
        <MenuLink href="/account/password">
          <KeyRound aria-hidden="true" />
          {t('password')}
        </MenuLink>
        <MenuLink href="/account/keys">
          <FileSignature aria-hidden="true" />
          {t('keys')}
        </MenuLink>
        <MenuItem onSelect={() => void signOut(false)}>
          <LogOut aria-hidden="true" />
          {t('signOut')}
        </MenuItem>
      </Menu>
      <ConfirmDialog
        open={unsent > 0}
        onOpenChange={(open) => !open && setUnsent(0)}
        title={t('unsentNotes.title')}
        text={t('unsentNotes.text', { count: unsent })}
        confirmLabel={t('unsentNotes.confirm')}
        onConfirm={() => void signOut(true)}
      />
    </>
  );
}
