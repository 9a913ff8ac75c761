import clsx from 'clsx';
import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';

export type Tone = 'info' | 'success' | 'warn' | 'error';

export const toneIcons = {
  info: Info,
  success: CircleCheck,
  warn: TriangleAlert,
  error: CircleAlert,
} satisfies Record<Tone, unknown>;

const looks = {
  info: 'border-act-ink bg-act-soft [&>svg]:text-act-ink',
  success: 'border-for bg-for-soft [&>svg]:text-for',
  warn: 'border-warn bg-warn-soft [&>svg]:text-warn',
  error: 'border-state-ink bg-state-soft [&>svg]:text-state-ink',
} satisfies Record<Tone, string>;

interface Props {
  tone: Tone;
  children: ReactNode;
  /** One button or link: what to do next. */
  action?: ReactNode;
}

/** A sentence about the state of the page, with what to do; errors are read out at once. */
export function Banner({ tone, children, action }: Props) {
  const Icon = toneIcons[tone];
  return (
    <div
      role={tone === 'error' ? 'alert' : 'status'}
      className={clsx(
        'flex flex-wrap items-center gap-x-3 gap-y-2 rounded-md border-(length:--border-width) border-l-4 px-4 py-3 text-ink',
        looks[tone],
      )}
    >
      <Icon aria-hidden="true" className="shrink-0" />
      <div className="min-w-0 flex-1 basis-48">{children}</div>
      {action}
    </div>
  );
}
