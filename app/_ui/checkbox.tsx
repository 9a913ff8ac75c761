'use client';
import { type ComponentProps, useId } from 'react';

interface Props
  extends Omit<ComponentProps<'input'>, 'className' | 'style' | 'id' | 'type' | 'onChange'> {
  label: string;
  /** What it means to tick it. */
  hint?: string;
  onChange?(checked: boolean): void;
}

/** A box to tick; the whole line is the target. */
export function Checkbox({ label, hint, onChange, ...input }: Props) {
  const id = useId();
  return (
    <label htmlFor={id} className="flex min-h-12 cursor-pointer items-start gap-3 py-2.5">
      <input
        {...input}
        id={id}
        type="checkbox"
        aria-describedby={hint ? `${id}-hint` : undefined}
        onChange={onChange && ((event) => onChange(event.target.checked))}
        className="mt-0.5 size-5.5 shrink-0"
      />
      <span className="flex flex-col">
        <span>{label}</span>
        {hint && (
          <span id={`${id}-hint`} className="text-sm text-ink-2">
            {hint}
          </span>
        )}
      </span>
    </label>
  );
}
