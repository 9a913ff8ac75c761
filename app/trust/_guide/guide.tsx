'use client';
import { ChevronDown } from 'lucide-react';
import { type ReactNode, useEffect, useState } from 'react';
import { type Platform, platformOf } from './platforms.ts';

interface Props {
  platform: Platform;
  title: string;
  /** Says that these are the steps for the device in hand. */
  ownLabel: string;
  children: ReactNode;
}

/** Steps for one platform, open from the start where it is this one. */
export function Guide({ platform, title, ownLabel, children }: Props) {
  const [own, setOwn] = useState(false);
  const [open, setOpen] = useState(false);
  useEffect(() => {
    const here = platformOf(navigator.userAgent, navigator.maxTouchPoints) === platform;
    setOwn(here);
    setOpen(here);
  }, [platform]);
  return (
    <details
      open={open}
      onToggle={(event) => setOpen(event.currentTarget.open)}
      className="group rounded-md border-line border-(length:--border-width) bg-paper"
    >
      <summary className="flex min-h-14 list-none items-center justify-between gap-4 rounded-md px-4 py-2 font-semibold hover:bg-paper-2">
        <span className="flex flex-wrap items-baseline gap-x-3">
          {title}
          {own && <span className="text-sm font-medium text-act-ink">{ownLabel}</span>}
        </span>
        <ChevronDown aria-hidden="true" className="shrink-0 text-ink-2 group-open:rotate-180" />
      </summary>
      <div className="px-4 pt-1 pb-5">{children}</div>
    </details>
  );
}
