'use client';
import clsx from 'clsx';
import { Check, ChevronDown } from 'lucide-react';
import { Select as Radix } from 'radix-ui';
import { Field, type FieldProps, inputLook } from './field.tsx';

export interface SelectOption {
  /** Any text but the empty one, which stands for "nothing chosen". */
  value: string;
  label: string;
  disabled?: boolean;
}

interface Props extends FieldProps {
  options: readonly SelectOption[];
  /** The empty text where nothing has been chosen. */
  value: string;
  onChange(value: string): void;
  placeholder?: string;
  /** Goes with the form it stands in. */
  name?: string;
  disabled?: boolean;
}

/** One of several values, by mouse, touch or keyboard (letters jump to what begins with them). */
export function Select(props: Props) {
  const { label, hint, error, options, value, onChange, placeholder, name, disabled } = props;
  const chosen = options.find((option) => option.value === value);
  return (
    <Field label={label} hint={hint} error={error}>
      {(wiring) => (
        <Radix.Root value={value} onValueChange={onChange} name={name} disabled={disabled}>
          <Radix.Trigger
            {...wiring}
            className={clsx(
              inputLook,
              'flex items-center justify-between gap-2 text-left data-placeholder:text-ink-3',
            )}
          >
            <span className="min-w-0 truncate">
              {/* Said here and not by the list, which the server does not draw. */}
              <Radix.Value placeholder={placeholder}>{chosen?.label}</Radix.Value>
            </span>
            <Radix.Icon>
              <ChevronDown aria-hidden="true" className="shrink-0 text-ink-2" />
            </Radix.Icon>
          </Radix.Trigger>
          <Options options={options} />
        </Radix.Root>
      )}
    </Field>
  );
}

function Options({ options }: { options: readonly SelectOption[] }) {
  return (
    <Radix.Portal>
      <Radix.Content
        position="popper"
        sideOffset={6}
        collisionPadding={12}
        className="z-60 max-h-(--radix-select-content-available-height) w-(--radix-select-trigger-width) min-w-56 max-w-[calc(100vw-24px)] overflow-hidden rounded-lg border-(length:--border-width) border-line bg-paper p-1.5 text-ink shadow-float"
      >
        <Radix.Viewport>
          {options.map((option) => (
            <Radix.Item
              key={option.value}
              value={option.value}
              disabled={option.disabled}
              className="flex min-h-12 cursor-pointer select-none items-center gap-3 rounded-md px-3 leading-snug outline-none data-disabled:cursor-not-allowed data-disabled:opacity-55 data-highlighted:bg-act-soft data-highlighted:text-act-ink"
            >
              <span className="flex-1">
                <Radix.ItemText>{option.label}</Radix.ItemText>
              </span>
              <Radix.ItemIndicator>
                <Check aria-hidden="true" />
              </Radix.ItemIndicator>
            </Radix.Item>
          ))}
        </Radix.Viewport>
      </Radix.Content>
    </Radix.Portal>
  );
}
