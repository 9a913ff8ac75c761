'use client';
import clsx from 'clsx';
import type { ComponentProps } from 'react';
import { Field, type FieldProps, inputLook } from './field.tsx';

type Props = FieldProps & Omit<ComponentProps<'textarea'>, 'className' | 'style' | 'id'>;

/** Text of several lines; grows with what is typed where the browser can. */
export function TextArea({ label, hint, error, rows = 4, ...area }: Props) {
  return (
    <Field label={label} hint={hint} error={error}>
      {(wiring) => (
        <textarea
          {...area}
          {...wiring}
          rows={rows}
          className={clsx(inputLook, 'field-sizing-content min-h-24 leading-normal')}
        />
      )}
    </Field>
  );
}
