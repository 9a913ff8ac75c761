'use client';
import type { ComponentProps } from 'react';
import { Field, type FieldProps, inputLook } from './field.tsx';

type Props = FieldProps & Omit<ComponentProps<'input'>, 'className' | 'style' | 'id'>;

export function TextInput({ label, hint, error, ...input }: Props) {
  return (
    <Field label={label} hint={hint} error={error}>
      {(wiring) => <input {...input} {...wiring} className={inputLook} />}
    </Field>
  );
}
