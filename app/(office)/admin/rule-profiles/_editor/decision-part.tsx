'use client';
import { useTranslations } from 'next-intl';
import type { RuleDraft } from './draft.ts';
import { FractionFields } from './fraction-fields.tsx';
import { OneOf } from './one-of.tsx';
import { type PartProps, Section } from './section.tsx';

const forms = ['questions', 'election', 'scoring'] as const;
const denominators = ['all', 'present', 'cast', 'valid'] as const;

/** What another form does not know is put back, so that nothing unseen is wrong. */
function fittingTo(form: RuleDraft['form'], { tie, secondRound, threshold }: RuleDraft) {
  return {
    tie: form === 'questions' ? tie : 'not-carried',
    secondRound: form === 'election' ? secondRound : 'none',
    threshold: form === 'scoring' ? { numerator: '1', denominator: '2' } : threshold,
  } as const;
}

/** What is voted on, by how many, and what decides. */
export function DecisionPart({ draft, change, isWrong }: PartProps) {
  const t = useTranslations('rules');
  return (
    <Section title={t('editor.sections.decision')}>
      <div className="grid gap-5 sm:grid-cols-2">
        <OneOf
          label={t('editor.form')}
          values={forms}
          value={draft.form}
          labelOf={(form) => t(`form.${form}`)}
          onChange={(form) => change({ form, ...fittingTo(form, draft) })}
        />
        <OneOf
          label={t('editor.secrecy')}
          values={['open', 'secret']}
          value={draft.secrecy}
          labelOf={(secrecy) => t(`secrecy.${secrecy}`)}
          onChange={(secrecy) => change({ secrecy })}
        />
        <FractionFields
          label={t('editor.quorum')}
          hint={t('editor.quorumHint')}
          value={draft.quorum}
          wrong={isWrong('quorum')}
          onChange={(quorum) => change({ quorum })}
        />
        {draft.form !== 'scoring' && <ThresholdFields {...{ draft, change, isWrong }} />}
      </div>
    </Section>
  );
}

/** How many are enough, of whom, and what becomes of those who are level. */
function ThresholdFields({ draft, change, isWrong }: PartProps) {
  const t = useTranslations('rules');
  return (
    <>
      <FractionFields
        label={t('editor.threshold')}
        hint={t('editor.thresholdHint')}
        value={draft.threshold}
        wrong={isWrong('threshold')}
        onChange={(threshold) => change({ threshold })}
      />
      <OneOf
        label={t('editor.strict')}
        values={['more', 'atLeast']}
        value={draft.strict ? 'more' : 'atLeast'}
        labelOf={(kind) => t(`editor.strictness.${kind}`)}
        onChange={(kind) => change({ strict: kind === 'more' })}
      />
      <OneOf
        label={t('editor.denominatorOf')}
        values={denominators}
        value={draft.denominator}
        labelOf={(denominator) => t(`denominator.${denominator}`)}
        onChange={(denominator) => change({ denominator })}
      />
      {draft.form === 'questions' ? (
        <OneOf
          label={t('editor.tie')}
          hint={t('editor.tieHint')}
          values={['chair-side', 'not-carried']}
          value={draft.tie}
          labelOf={(tie) => t(`editor.ties.${tie}`)}
          onChange={(tie) => change({ tie })}
        />
      ) : (
        <OneOf
          label={t('editor.secondRound')}
          values={['none', 'run-off']}
          value={draft.secondRound}
          labelOf={(round) => t(`editor.rounds.${round}`)}
          onChange={(secondRound) => change({ secondRound })}
        />
      )}
    </>
  );
}
