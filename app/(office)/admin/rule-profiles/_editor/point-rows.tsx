'use client';
import { Plus, Trash2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { newCommandId } from '@/app/_sync/command-id.ts';
import { Button } from '@/app/_ui/button.tsx';
import { IconButton } from '@/app/_ui/icon-button.tsx';
import { TextInput } from '@/app/_ui/text-input.tsx';

interface Row {
  key: string;
  words: string;
  points: string;
}

interface Props {
  name: 'criteria' | 'bands';
  rows: readonly Row[];
  /** None at all, although there has to be one. */
  missing: boolean;
  isWrong(place: number, part: 'words' | 'points'): boolean;
  onChange(rows: Row[]): void;
}

/** Words with points behind them: criteria with their maxima, grades with what they begin at. */
export function PointRows({ name, rows, missing, isWrong, onChange }: Props) {
  const t = useTranslations('rules.editor');
  const change = (key: string, changes: Partial<Row>) =>
    onChange(rows.map((row) => (row.key === key ? { ...row, ...changes } : row)));
  return (
    <fieldset className="flex min-w-0 flex-col gap-3">
      <legend className="mb-1 font-semibold">{t(`${name}.title`)}</legend>
      <p className="text-sm text-ink-2">{t(`${name}.hint`)}</p>
      {missing && <p className="text-sm font-medium text-state-ink">{t(`${name}.missing`)}</p>}
      {rows.map((row, place) => (
        <div key={row.key} className="flex flex-wrap items-end gap-3">
          <div className="min-w-0 flex-1 basis-52">
            <TextInput
              label={t(`${name}.words`, { number: place + 1 })}
              error={isWrong(place, 'words') ? t('labelNeeded') : undefined}
              value={row.words}
              onChange={(event) => change(row.key, { words: event.target.value })}
            />
          </div>
          <div className="w-32">
            <TextInput
              label={t(`${name}.points`)}
              error={isWrong(place, 'points') ? t('badPoints') : undefined}
              inputMode="decimal"
              value={row.points}
              onChange={(event) => change(row.key, { points: event.target.value })}
            />
          </div>
          <IconButton
            label={t(`${name}.remove`, { words: row.words })}
            onClick={() => onChange(rows.filter(({ key }) => key !== row.key))}
          >
            <Trash2 aria-hidden="true" />
          </IconButton>
        </div>
      ))}
      <div>
        <Button onClick={() => onChange([...rows, { key: newCommandId(), words: '', points: '' }])}>
          <Plus aria-hidden="true" />
          {t(`${name}.add`)}
        </Button>
      </div>
    </fieldset>
  );
}
