'use client';
import { Ellipsis } from 'lucide-react';
import type { ReactNode } from 'react';
import { Menu, MenuLink } from '@/app/_ui/menu.tsx';

interface Props {
  label: string;
  entries: readonly { href: string; label: string; icon: ReactNode }[];
}

/** What has no place in the bar of a phone. */
export function MoreMenu({ label, entries }: Props) {
  return (
    <li className="flex-1">
      <Menu
        label={label}
        trigger={
          <button
            type="button"
            className="flex min-h-16 w-full flex-col items-center justify-center gap-1 px-1 text-sm font-medium text-ink-2"
          >
            <Ellipsis aria-hidden="true" />
            {label}
          </button>
        }
      >
        {entries.map((entry) => (
          <MenuLink key={entry.href} href={entry.href}>
            {entry.icon}
            {entry.label}
          </MenuLink>
        ))}
      </Menu>
    </li>
  );
}
