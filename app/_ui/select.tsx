'use client';
import clsx from 'clsx';
import { ChevronDown } from 'lucide-react';
import type { ComponentProps } from 'react';
import { Field, type FieldProps, inputLook } from './field.tsx';

type Props = FieldProps &
  Omit<ComponentProps<'select'>, 'className' | 'style' | 'id' | 'children'> & {
    options: readonly { value: string; label: string }[];
  };

/** The system's own list, which every tablet shows in the size its owner is used to. */
export function Select({ label, hint, error, options, ...select }: Props) {
  return (
    <Field label={label} hint={hint} error={error}>
      {(wiring) => (
        <span className="relative">
          <select {...select} {...wiring} className={clsx(inputLook, 'appearance-none pr-11')}>
            {options.map((option) => (
              <option key={option.value} value={option.value}>
                {option.label}
              </option>
            ))}
          </select>
          <ChevronDown
            aria-hidden="true"
            className="pointer-events-none absolute top-1/2 right-3 -translate-y-1/2 text-ink-2"
          />
        </span>
      )}
    </Field>
  );
}
