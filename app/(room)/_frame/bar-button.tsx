'use client';
import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';

export type BarTone = 'plain' | 'off' | 'on' | 'primary' | 'waiting' | 'vote' | 'live';

/** A large button of the bottom bar: an icon, a word, and a second line where there is more to say. */
export function BarButton(props: {
  tone?: BarTone;
  icon: LucideIcon;
  children: ReactNode;
  note?: ReactNode;
  onClick?(): void;
  disabled?: boolean;
  busy?: boolean;
  pressed?: boolean;
  wide?: boolean;
  /** A device's own switch: where the window is narrow its sign alone is shown. */
  device?: boolean;
  shortcut?: string;
}) {
  const { icon: Icon, tone = 'plain', busy = false } = props;
  return (
    <button
      type="button"
      className="bar-button"
      data-tone={tone}
      data-wide={props.wide ?? false}
      data-device={props.device ? '' : undefined}
      onClick={props.onClick}
      disabled={props.disabled}
      aria-busy={busy}
      aria-disabled={busy}
      aria-pressed={props.pressed}
      aria-keyshortcuts={props.shortcut}
    >
      <Icon aria-hidden="true" size={26} />
      <span className="bar-button-words">
        <span>{props.children}</span>
        {props.note && <small>{props.note}</small>}
      </span>
    </button>
  );
}
