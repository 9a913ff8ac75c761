'use client';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import type { ReactNode } from 'react';
import { tabListLook, tabLook } from './tab-look.ts';

interface Props {
  /** What the pages are about, for screen readers. */
  label: string;
  /** The first one is open at its own address only, the others below theirs too. */
  tabs: readonly { href: string; label: ReactNode }[];
}

/** Pages that belong together, as tabs above them. */
export function LinkTabs({ label, tabs }: Props) {
  const path = usePathname();
  return (
    <nav aria-label={label}>
      <ul className={tabListLook}>
        {tabs.map(({ href, label: text }, index) => {
          const here = path === href || (index > 0 && path.startsWith(`${href}/`));
          return (
            <li key={href}>
              <Link
                href={href}
                aria-current={here ? 'page' : undefined}
                data-state={here ? 'active' : 'inactive'}
                className={tabLook}
              >
                {text}
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
