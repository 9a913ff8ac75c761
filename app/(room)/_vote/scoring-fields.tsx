'use client';
import { Minus, Plus } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { Field, inputLook } from '@/app/_ui/field.tsx';
import { IconButton } from '@/app/_ui/icon-button.tsx';
import type { BallotContent, ScoringRule, VoteView } from '../../../server/voting/contract.ts';
import { fitsCriterion, gradeOf, totalOf } from '../_model/scores.ts';
import { formatPoints } from '../_words/points.ts';

type Content = Extract<BallotContent, { form: 'scoring' }>;

/** Points for each criterion, what is beyond its maximum said at once, and the total as it grows. */
export function ScoringFields(props: {
  vote: VoteView;
  content: Content | null;
  onChange(content: Content): void;
}) {
  const { vote, content, onChange } = props;
  const t = useTranslations('room.vote.fill');
  const locale = useLocale();
  const rule = vote.profile.scoring;
  if (!rule) return null;
  const scores = content?.scores ?? {};
  const total = totalOf(scores);
  const most = rule.criteria.reduce((sum, { maximum }) => sum + maximum, 0);
  const filled = rule.criteria.every((one) => fitsCriterion(rule, one, scores[one.id]));
  return (
    <div className="flex flex-col gap-4">
      {rule.criteria.map((criterion) => (
        <Criterion
          key={criterion.id}
          rule={rule}
          criterion={criterion}
          given={scores[criterion.id]}
          onGiven={(score) => {
            const { [criterion.id]: _before, ...others } = scores;
            const next = score === undefined ? others : { ...others, [criterion.id]: score };
            onChange({ form: 'scoring', scores: next });
          }}
        />
      ))}
      <p role="status" className="text-lg font-semibold">
        {t('total', { total: formatPoints(total, locale), most: formatPoints(most, locale) })}
        {filled && ` · ${gradeOf(rule, total)}`}
      </p>
    </div>
  );
}

function Criterion(props: {
  rule: ScoringRule;
  criterion: ScoringRule['criteria'][number];
  given: number | undefined;
  onGiven(score: number | undefined): void;
}) {
  const { rule, criterion, given, onGiven } = props;
  const t = useTranslations('room.vote.fill');
  const locale = useLocale();
  const { label, maximum } = criterion;
  const limits = { most: formatPoints(maximum, locale), step: formatPoints(rule.step, locale) };
  const wrong = given !== undefined && !fitsCriterion(rule, criterion, given);
  const step = (by: number) => onGiven(Math.min(maximum, Math.max(0, (given ?? 0) + by)));
  return (
    <Field
      label={label}
      hint={t('maximum', limits)}
      error={wrong ? t('beyond', limits) : undefined}
    >
      {(wiring) => (
        <span className="flex items-center gap-2">
          <IconButton label={t('less', { label })} onClick={() => step(-rule.step)}>
            <Minus aria-hidden="true" />
          </IconButton>
          <input
            {...wiring}
            className={inputLook}
            type="number"
            inputMode="decimal"
            min={0}
            max={maximum / 100}
            step={rule.step / 100}
            value={given === undefined ? '' : given / 100}
            onChange={({ target }) =>
              onGiven(target.value === '' ? undefined : Math.round(Number(target.value) * 100))
            }
          />
          <IconButton label={t('more', { label })} onClick={() => step(rule.step)}>
            <Plus aria-hidden="true" />
          </IconButton>
        </span>
      )}
    </Field>
  );
}
