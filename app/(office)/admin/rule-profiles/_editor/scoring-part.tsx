'use client';
import { useTranslations } from 'next-intl';
import type { ScoringText } from './draft.ts';
import { LevelFields } from './level-fields.tsx';
import { OneOf } from './one-of.tsx';
import { PointRows } from './point-rows.tsx';
import { type PartProps, Section } from './section.tsx';

/** Criteria with their maxima, and how a grade comes from the points. */
export function ScoringPart({ draft, change, isWrong }: PartProps) {
  const t = useTranslations('rules.editor');
  const { scoring } = draft;
  const set = (changes: Partial<ScoringText>) => change({ scoring: { ...scoring, ...changes } });
  return (
    <Section title={t('sections.scoring')}>
      <PointRows
        name="criteria"
        missing={isWrong('scoring.criteria') && scoring.criteria.length === 0}
        rows={scoring.criteria.map(({ id, label, maximum }) => {
          return { key: id, words: label, points: maximum };
        })}
        isWrong={(place, part) => {
          const field = part === 'words' ? 'label' : 'maximum';
          return isWrong(`scoring.criteria.${place}.${field}`);
        }}
        onChange={(rows) =>
          set({
            criteria: rows.map(({ key, words, points }) => {
              return { id: key, label: words, maximum: points };
            }),
          })
        }
      />
      <PointRows
        name="bands"
        missing={isWrong('scoring.bands') && scoring.bands.length === 0}
        rows={scoring.bands.map(({ key, grade, atLeast }) => {
          return { key, words: grade, points: atLeast };
        })}
        isWrong={(place, part) => {
          const field = part === 'words' ? 'grade' : 'atLeast';
          return isWrong(`scoring.bands.${place}.${field}`);
        }}
        onChange={(rows) =>
          set({
            bands: rows.map(({ key, words, points }) => ({ key, grade: words, atLeast: points })),
          })
        }
      />
      <div className="grid gap-5 sm:grid-cols-2">
        <OneOf
          label={t('step')}
          values={['100', '50', '25']}
          value={scoring.step}
          labelOf={(step) => t('stepOf', { points: Number(step) / 100 })}
          onChange={(step) => set({ step })}
        />
        <OneOf
          label={t('by')}
          values={['average', 'levels']}
          value={scoring.by}
          labelOf={(by) => t(`bys.${by}`)}
          onChange={(by) => set({ by })}
        />
      </div>
      {scoring.by === 'levels' && <LevelFields {...{ scoring, set, isWrong }} />}
    </Section>
  );
}
