'use client';
import clsx from 'clsx';
import { useTranslations } from 'next-intl';
import { useId } from 'react';
import type { MeetingTypeView } from '../../../../server/catalogues/contract.ts';

interface Props {
  types: readonly MeetingTypeView[];
  value: string | null;
  onChange(typeId: string | null): void;
}

/** The types of meeting as cards, of which one is chosen; the last one is a meeting without a type. */
export function TypeCards({ types, value, onChange }: Props) {
  const t = useTranslations('planning.new');
  const name = useId();
  const cards = [
    ...types.map(({ id, name: label, template }) => {
      const minutes = template.items.reduce((sum, item) => sum + item.minutes, 0);
      return { id, label, hint: t('typeHint', { items: template.items.length, minutes }) };
    }),
    { id: null, label: t('noType'), hint: t('noTypeHint') },
  ];
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="mb-2 text-lg font-semibold">{t('type')}</legend>
      <div className="grid gap-3 sm:grid-cols-2">
        {cards.map(({ id, label, hint }) => (
          <label
            key={id ?? 'none'}
            className={clsx(
              'flex min-h-18 cursor-pointer items-start gap-3 rounded-lg border-2 bg-paper p-4',
              'has-focus-visible:outline-3 has-focus-visible:outline-focus',
              value === id ? 'border-state' : 'border-line hover:border-line-strong',
            )}
          >
            <input
              type="radio"
              name={name}
              checked={value === id}
              onChange={() => onChange(id)}
              className="mt-1 size-5 shrink-0"
            />
            <span>
              <span className="font-semibold">{label}</span>
              <span className="block text-sm text-ink-2">{hint}</span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
