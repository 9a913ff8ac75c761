'use client';
import clsx from 'clsx';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import type { ReactNode } from 'react';

interface Props {
  href: string;
  label: string;
  /** For the narrow bar at the foot. */
  shortLabel: string;
  children: ReactNode;
}

export function NavigationLink({ href, label, shortLabel, children }: Props) {
  const path = usePathname();
  const here = path === href || path.startsWith(`${href}/`);
  return (
    <li className="flex-1">
      <Link
        href={href}
        aria-current={here ? 'page' : undefined}
        className={clsx(
          'flex min-h-16 flex-col items-center justify-center gap-1 px-2 text-sm font-medium no-underline lg:min-h-12 lg:flex-row lg:justify-start lg:gap-3 lg:rounded-md lg:px-4 lg:text-base',
          here
            ? 'font-semibold text-state-ink lg:bg-state-soft lg:shadow-[inset_4px_0_0_var(--state)]'
            : 'text-ink-2 hover:bg-paper-2 hover:text-ink',
        )}
      >
        {children}
        <span className="lg:hidden">{shortLabel}</span>
        <span className="hidden lg:inline">{label}</span>
      </Link>
    </li>
  );
}
