'use client';
import { useTranslations } from 'next-intl';
import { FractionFields } from './fraction-fields.tsx';
import { OneOf } from './one-of.tsx';
import { type PartProps, Section } from './section.tsx';

const forms = ['questions', 'election', 'scoring'] as const;
const denominators = ['all', 'present', 'cast', 'valid'] as const;

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
          onChange={(form) => change({ form })}
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
        <OneOf
          label={t('editor.tie')}
          hint={t('editor.tieHint')}
          values={['chair-side', 'not-carried']}
          value={draft.tie}
          labelOf={(tie) => t(`editor.ties.${tie}`)}
          onChange={(tie) => change({ tie })}
        />
        <OneOf
          label={t('editor.secondRound')}
          values={['none', 'run-off']}
          value={draft.secondRound}
          labelOf={(round) => t(`editor.rounds.${round}`)}
          onChange={(secondRound) => change({ secondRound })}
        />
      </div>
    </Section>
  );
}
