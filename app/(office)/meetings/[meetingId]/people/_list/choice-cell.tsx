'use client';
import { useId } from 'react';

interface Props {
  /** What is chosen for whom, for screen readers. */
  label: string;
  value: string;
  options: readonly { value: string; label: string }[];
  disabled: boolean;
  onChange(value: string): void;
}

/** A choice inside a table: the device's own list, light enough for hundreds of rows. */
export function ChoiceCell({ label, value, options, disabled, onChange }: Props) {
  const id = useId();
  return (
    <select
      id={id}
      aria-label={label}
      value={value}
      disabled={disabled}
      onChange={(event) => onChange(event.target.value)}
      className="min-h-12 min-w-40 max-w-full rounded-md border-(length:--border-width) border-line-strong bg-paper px-3 text-base text-ink disabled:bg-paper-2"
    >
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  );
}
