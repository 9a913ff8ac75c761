'use client';
import { Check } from 'lucide-react';
import { DropdownMenu } from 'radix-ui';
import type { ReactNode } from 'react';

const entry =
  'flex min-h-12 cursor-pointer select-none items-center gap-3 rounded-md px-3 no-underline outline-none data-highlighted:bg-act-soft data-highlighted:text-act-ink [&_svg]:shrink-0';

/** A list of actions that opens from a button. */
export function Menu(props: {
  label: string;
  trigger: ReactNode;
  /** For a menu that was asked for before it was there. */
  openAtFirst?: boolean;
  children: ReactNode;
}) {
  return (
    <DropdownMenu.Root modal={false} defaultOpen={props.openAtFirst}>
      <DropdownMenu.Trigger asChild>{props.trigger}</DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          aria-label={props.label}
          sideOffset={8}
          collisionPadding={12}
          className="z-50 max-h-(--radix-dropdown-menu-content-available-height) min-w-60 max-w-[calc(100vw-24px)] overflow-y-auto rounded-lg border-(length:--border-width) border-line bg-paper p-1.5 text-ink shadow-float"
        >
          {props.children}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}

export function MenuItem(props: { onSelect(): void; disabled?: boolean; children: ReactNode }) {
  return (
    <DropdownMenu.Item className={entry} disabled={props.disabled} onSelect={props.onSelect}>
      {props.children}
    </DropdownMenu.Item>
  );
}

export function MenuLink(props: { href: string; newWindow?: boolean; children: ReactNode }) {
  const target = props.newWindow ? { target: '_blank', rel: 'noopener' } : {};
  return (
    <DropdownMenu.Item asChild className={entry}>
      <a href={props.href} {...target}>
        {props.children}
      </a>
    </DropdownMenu.Item>
  );
}

interface ChoiceProps {
  label: string;
  value: string;
  options: readonly { value: string; label: string }[];
  onChoose(value: string): void;
}

/** A setting with a few values, of which one holds. */
export function MenuChoice({ label, value, options, onChoose }: ChoiceProps) {
  return (
    <DropdownMenu.RadioGroup value={value} onValueChange={onChoose}>
      <DropdownMenu.Label className="px-3 pt-3 pb-1 text-sm font-semibold text-ink-2">
        {label}
      </DropdownMenu.Label>
      {options.map((option) => (
        <DropdownMenu.RadioItem key={option.value} value={option.value} className={entry}>
          <span className="flex-1">{option.label}</span>
          <DropdownMenu.ItemIndicator>
            <Check aria-hidden="true" />
          </DropdownMenu.ItemIndicator>
        </DropdownMenu.RadioItem>
      ))}
    </DropdownMenu.RadioGroup>
  );
}

export function MenuSeparator() {
  return <DropdownMenu.Separator className="my-1.5 border-t border-line" />;
}
