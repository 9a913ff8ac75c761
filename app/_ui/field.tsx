'use client';
import { CircleAlert } from 'lucide-react';
import { type ReactNode, useId } from 'react';

export interface FieldProps {
  label: string;
  /** What to enter, before anything is wrong. */
  hint?: string;
  /** What is wrong and how to put it right; shown and read out at the field. */
  error?: string;
}

interface Wiring {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
}

export const inputLook =
  'min-h-12 w-full rounded-md border-(length:--border-width) border-line-strong bg-paper px-3.5 py-2 text-base text-ink placeholder:text-ink-3 disabled:bg-paper-2 aria-invalid:border-state-ink aria-invalid:bg-state-soft';

/** A label, the control and what there is to say about it, tied together for screen readers. */
export function Field(props: FieldProps & { children(wiring: Wiring): ReactNode }) {
  const id = useId();
  const { label, hint, error, children } = props;
  const note = error ?? hint;
  return (
    <div className="flex flex-col gap-1.5">
      <label htmlFor={id} className="font-semibold">
        {label}
      </label>
      {children({
        id,
        'aria-describedby': note ? `${id}-note` : undefined,
        'aria-invalid': error ? true : undefined,
      })}
      <p id={`${id}-note`} aria-live="polite" className="text-sm text-ink-2 empty:hidden">
        {error ? (
          <span className="flex items-start gap-1.5 font-medium text-state-ink">
            <CircleAlert aria-hidden="true" size={18} className="mt-px shrink-0" />
            {error}
          </span>
        ) : (
          hint
        )}
      </p>
    </div>
  );
}
