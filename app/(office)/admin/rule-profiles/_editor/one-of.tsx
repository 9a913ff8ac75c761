'use client';
import { Select } from '@/app/_ui/select.tsx';

interface Props<Value extends string> {
  label: string;
  hint?: string;
  values: readonly Value[];
  value: Value;
  labelOf(value: Value): string;
  onChange(value: Value): void;
}

/** A choice between the values that a contract knows. */
export function OneOf<Value extends string>(props: Props<Value>) {
  const { label, hint, values, value, labelOf, onChange } = props;
  return (
    <Select
      label={label}
      hint={hint}
      value={value}
      options={values.map((one) => ({ value: one, label: labelOf(one) }))}
      onChange={(chosen) => {
        const known = values.find((one) => one === chosen);
        if (known !== undefined) onChange(known);
      }}
    />
  );
}
