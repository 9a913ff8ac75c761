'use client';
import { Check } from 'lucide-react';
import { DropdownMenu } from 'radix-ui';
import type { ReactNode } from 'react';
import { menuEntry } from './menu.tsx';

interface Props {
  label: string;
  value: string;
  choices: readonly { value: string; label: string }[];
  onChoose(value: string): void;
}

/** One of several, within a `Menu`. */
export function MenuChoices({ label, value, choices, onChoose }: Props) {
  return (
    <DropdownMenu.RadioGroup value={value} onValueChange={onChoose} aria-label={label}>
      <DropdownMenu.Label className="px-3 pb-1 pt-3 text-sm font-semibold text-ink-2">
        {label}
      </DropdownMenu.Label>
      {choices.map((choice) => (
        <DropdownMenu.RadioItem key={choice.value} value={choice.value} className={menuEntry}>
          <span className="flex-1">{choice.label}</span>
          <DropdownMenu.ItemIndicator>
            <Check aria-hidden="true" size={20} />
          </DropdownMenu.ItemIndicator>
        </DropdownMenu.RadioItem>
      ))}
    </DropdownMenu.RadioGroup>
  );
}

export function MenuDivider() {
  return <DropdownMenu.Separator className="my-1.5 h-px bg-line" />;
}

/** Words at the head of a menu. */
export function MenuHeading({ children }: { children: ReactNode }) {
  return <div className="px-3 py-2">{children}</div>;
}
