'use client';
import { Trash2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { IconButton } from '@/app/_ui/icon-button.tsx';
import { TextInput } from '@/app/_ui/text-input.tsx';
import type { Figures } from '../../../../../server/ruleprofiles/contract.ts';
import { OneOf } from '../_editor/one-of.tsx';
import { type CaseText, numberFields } from './cases.ts';

interface Props {
  form: Figures['form'];
  text: CaseText;
  number: number;
  /** Something is missing, or no number. */
  wrong: boolean;
  onChange(changes: Partial<CaseText>): void;
  /** Null for the only one. */
  onRemove: (() => void) | null;
}

/** The figures of one case. */
export function CaseFields({ form, text, number, wrong, onChange, onRemove }: Props) {
  const t = useTranslations('rules.tryOut');
  return (
    <fieldset className="flex min-w-0 flex-col gap-3">
      <legend className="contents">
        <span className="flex min-h-12 items-center font-semibold">{t('case', { number })}</span>
      </legend>
      <div className="grid grid-cols-2 items-end gap-3 sm:grid-cols-3">
        {numberFields[form].map((field) => (
          <TextInput
            key={field}
            label={t(`fields.${field}`)}
            inputMode="numeric"
            value={text[field]}
            onChange={(event) => onChange({ [field]: event.target.value })}
          />
        ))}
      </div>
      <div className="flex items-end gap-3">
        <div className="min-w-0 flex-1">
          {form === 'questions' ? (
            <OneOf
              label={t('chair')}
              values={['none', 'for', 'against']}
              value={text.chair}
              labelOf={(side) => t(`chairs.${side}`)}
              onChange={(chair) => onChange({ chair })}
            />
          ) : (
            <TextInput
              label={`${t(`lists.${form}`)} (${t('listHint')})`}
              value={text.list}
              onChange={(event) => onChange({ list: event.target.value })}
            />
          )}
        </div>
        {onRemove && (
          <IconButton label={t('remove', { number })} onClick={onRemove}>
            <Trash2 aria-hidden="true" />
          </IconButton>
        )}
      </div>
      <p aria-live="polite" className="text-sm font-medium text-state-ink empty:hidden">
        {wrong && t('badFigures')}
      </p>
    </fieldset>
  );
}
