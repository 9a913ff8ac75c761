'use client';
import { useTranslations } from 'next-intl';
import { Select } from '@/app/_ui/select.tsx';
import type { ScoringText } from './draft.ts';
import { FractionFields } from './fraction-fields.tsx';

interface Props {
  scoring: ScoringText;
  set(changes: Partial<ScoringText>): void;
  isWrong(field: string): boolean;
}

/** The best grade by its share and no worst, the worst by its share, or the one between. */
export function LevelFields({ scoring, set, isWrong }: Props) {
  const t = useTranslations('rules.editor.levels');
  const grades = [...new Set(scoring.bands.map(({ grade }) => grade.trim()))].filter(Boolean);
  const gradeField = (name: 'best' | 'worst' | 'otherwise') => (
    <Select
      label={t(name)}
      placeholder={t('choose')}
      error={isWrong(`scoring.levels.${name}`) ? t('choose') : undefined}
      value={grades.includes(scoring[name]) ? scoring[name] : ''}
      options={grades.map((grade) => ({ value: grade, label: grade }))}
      onChange={(grade) => set({ [name]: grade })}
    />
  );
  return (
    <div className="grid gap-5 sm:grid-cols-2">
      {gradeField('best')}
      <FractionFields
        label={t('bestShare')}
        value={scoring.bestShare}
        wrong={isWrong('scoring.levels.bestShare')}
        onChange={(bestShare) => set({ bestShare })}
      />
      {gradeField('worst')}
      <FractionFields
        label={t('worstShare')}
        value={scoring.worstShare}
        wrong={isWrong('scoring.levels.worstShare')}
        onChange={(worstShare) => set({ worstShare })}
      />
      {gradeField('otherwise')}
    </div>
  );
}
