'use client';
import { useTranslations } from 'next-intl';
import { useId } from 'react';
import { TextInput } from '@/app/_ui/text-input.tsx';
import type { FractionText } from './draft.ts';

interface Props {
  label: string;
  hint?: string;
  value: FractionText;
  wrong: boolean;
  onChange(value: FractionText): void;
}

/** A share as two whole numbers, so that it is compared exactly. */
export function FractionFields({ label, hint, value, wrong, onChange }: Props) {
  const t = useTranslations('rules.editor');
  const id = useId();
  return (
    <fieldset className="flex flex-col gap-1.5" aria-describedby={hint ? id : undefined}>
      <legend className="mb-1.5 font-semibold">{label}</legend>
      <div className="flex items-start gap-3">
        {(['numerator', 'denominator'] as const).map((part) => (
          <div key={part} className="w-28">
            <TextInput
              label={t(part)}
              inputMode="numeric"
              error={wrong ? t('badFraction') : undefined}
              value={value[part]}
              onChange={(event) => onChange({ ...value, [part]: event.target.value })}
            />
          </div>
        ))}
      </div>
      {hint && (
        <p id={id} className="text-sm text-ink-2">
          {hint}
        </p>
      )}
    </fieldset>
  );
}
