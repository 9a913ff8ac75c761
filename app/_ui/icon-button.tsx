import clsx from 'clsx';
import type { ComponentProps, ReactNode } from 'react';

interface Props extends Omit<ComponentProps<'button'>, 'className' | 'style' | 'aria-label'> {
  /** What it does, for screen readers and as a hint. */
  label: string;
  children: ReactNode;
}

/** A button that is an icon only. */
export function IconButton({ label, type = 'button', children, ...rest }: Props) {
  return (
    <button
      {...rest}
      type={type}
      aria-label={label}
      title={label}
      className={clsx(
        'inline-flex size-12 shrink-0 items-center justify-center rounded-md text-ink-2',
        'transition-colors duration-(--motion) enabled:hover:bg-paper-2 enabled:hover:text-ink disabled:opacity-55',
      )}
    >
      {children}
    </button>
  );
}
