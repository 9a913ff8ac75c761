'use client';
import clsx from 'clsx';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import type { ReactNode } from 'react';

interface Props {
  href: string;
  label: string;
  /** In the list at the left; else in the narrow bar at the foot. */
  wide?: true;
  children: ReactNode;
}

const wideLook = 'min-h-12 gap-3 rounded-md px-4';
const barLook = 'min-h-16 flex-col justify-center gap-1 px-1 text-center text-sm leading-tight';

export function NavigationLink({ href, label, wide, children }: Props) {
  const path = usePathname();
  const here = path === href || path.startsWith(`${href}/`);
  return (
    <li className={wide ? undefined : 'min-w-0 flex-1'}>
      <Link
        href={href}
        aria-current={here ? 'page' : undefined}
        className={clsx(
          'flex items-center font-medium no-underline',
          wide ? wideLook : barLook,
          here
            ? 'font-semibold text-state-ink lg:bg-state-soft lg:shadow-[inset_4px_0_0_var(--state)]'
            : 'text-ink-2 hover:bg-paper-2 hover:text-ink',
        )}
      >
        {children}
        {label}
      </Link>
    </li>
  );
}
