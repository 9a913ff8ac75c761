import clsx from 'clsx';
import type { ReactNode } from 'react';

/** live: under way now; ready: fixed, ahead; good: done; waiting: something is missing; ended: past. */
export type StatusTone = 'live' | 'ready' | 'good' | 'waiting' | 'ended';

const looks = {
  live: 'border-state bg-state text-on-fill',
  ready: 'border-(--pill-line) bg-act-soft text-act-ink',
  good: 'border-(--pill-line) bg-for-soft text-for',
  waiting: 'border-(--pill-line) bg-warn-soft text-warn',
  ended: 'border-(--pill-line) bg-abstain-soft text-abstain',
} satisfies Record<StatusTone, string>;

/** A state in one or two words. Children: an icon (never colour alone) and the word. */
export function StatusPill({ tone, children }: { tone: StatusTone; children: ReactNode }) {
  return (
    <span
      className={clsx(
        'inline-flex items-center gap-1.5 whitespace-nowrap rounded-full border px-3 py-1 text-sm font-semibold [&_svg]:size-4',
        looks[tone],
      )}
    >
      {tone === 'live' && <span aria-hidden="true" className="size-2 rounded-full bg-current" />}
      {children}
    </span>
  );
}
