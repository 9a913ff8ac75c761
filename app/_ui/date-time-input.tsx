'use client';
import clsx from 'clsx';
import { CircleAlert } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useId, useState } from 'react';
import { type FieldProps, inputLook } from './field.tsx';
import { instantOf, type LocalTime, localTimeOf } from './local-time.ts';

interface Props extends FieldProps {
  /** An instant in ISO 8601; null where nothing has been entered. */
  value: string | null;
  /** Null while day or hour are missing; what was typed stays. */
  onChange(value: string | null): void;
  disabled?: boolean;
  /** First day that can be chosen, yyyy-mm-dd. */
  min?: string;
}

const empty: LocalTime = { date: '', time: '' };

/** Day and hour by the Vietnamese clock. */
export function DateTimeInput({ label, hint, error, value, onChange, disabled, min }: Props) {
  const t = useTranslations('common.dateTime');
  const id = useId();
  const [typed, setTyped] = useState(() => (value ? localTimeOf(value) : empty));
  // A new value from outside replaces what was typed; one that only says the same does not.
  const shown = value && instantOf(typed) !== value ? localTimeOf(value) : typed;
  const change = (part: Partial<LocalTime>) => {
    const next = { ...shown, ...part };
    setTyped(next);
    onChange(instantOf(next));
  };
  const note = error ?? hint;
  const wiring = {
    'aria-describedby': note ? `${id}-note` : undefined,
    'aria-invalid': error ? true : undefined,
    disabled,
  };
  return (
    <fieldset className="flex min-w-0 flex-col gap-1.5">
      <legend className="mb-1.5 font-semibold">{label}</legend>
      <div className="flex gap-2">
        <input
          {...wiring}
          type="date"
          aria-label={t('date', { label })}
          value={shown.date}
          min={min}
          onChange={(event) => change({ date: event.target.value })}
          className={clsx(inputLook, 'min-w-0 flex-3')}
        />
        <input
          {...wiring}
          type="time"
          aria-label={t('time', { label })}
          value={shown.time}
          onChange={(event) => change({ time: event.target.value })}
          className={clsx(inputLook, 'min-w-0 flex-2')}
        />
      </div>
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
    </fieldset>
  );
}
