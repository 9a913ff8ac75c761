import clsx from 'clsx';
import type { ComponentProps, ReactNode } from 'react';
import { Spinner } from './spinner.tsx';

/** primary: the one thing of a page or panel; act: what helps on; quiet: the rest; danger: ends something. */
export type ButtonVariant = 'primary' | 'act' | 'quiet' | 'danger';

const variants = {
  primary:
    'border-state bg-state text-on-fill enabled:hover:border-state-press enabled:hover:bg-state-press',
  act: 'border-act bg-act text-on-fill enabled:hover:border-act-press enabled:hover:bg-act-press',
  quiet: 'border-line-strong bg-paper text-ink enabled:hover:bg-paper-2',
  danger: 'border-state-ink bg-paper text-state-ink enabled:hover:bg-state-soft',
} satisfies Record<ButtonVariant, string>;

const sizes = {
  normal: 'min-h-12 px-5 text-base',
  large: 'min-h-14 px-7 text-lg',
};

/** The look of a button, for links that act like one. */
export function buttonLook(variant: ButtonVariant = 'quiet', size: keyof typeof sizes = 'normal') {
  return clsx(
    'inline-flex items-center justify-center gap-2.5 rounded-md border-(length:--border-width) py-1.5 text-center font-semibold leading-tight no-underline',
    'transition-colors duration-(--motion) disabled:cursor-not-allowed disabled:not-aria-busy:opacity-55 aria-busy:cursor-progress [&_svg]:shrink-0',
    variants[variant],
    sizes[size],
  );
}

interface Props extends Omit<ComponentProps<'button'>, 'className' | 'style'> {
  variant?: ButtonVariant;
  size?: keyof typeof sizes;
  /** Waiting for an answer: shows so, and cannot be pressed again. */
  busy?: boolean;
  children: ReactNode;
}

export function Button(props: Props) {
  const {
    variant,
    size,
    busy = false,
    disabled = false,
    type = 'button',
    children,
    ...rest
  } = props;
  return (
    <button
      {...rest}
      type={type}
      disabled={disabled || busy}
      aria-busy={busy || undefined}
      className={buttonLook(variant, size)}
    >
      {busy && <Spinner />}
      {children}
    </button>
  );
}
