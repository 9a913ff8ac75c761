'use client';
import { useTranslations } from 'next-intl';
import { Checkbox } from '@/app/_ui/checkbox.tsx';
import { TextInput } from '@/app/_ui/text-input.tsx';
import { OneOf } from './one-of.tsx';
import { type PartProps, Section } from './section.tsx';

const flags = [
  'abstention',
  'changeUntilClosing',
  'excludesCandidates',
  'weights',
  'proxies',
  'crossingOut',
] as const;
const labels = ['for', 'against', 'abstain'] as const;

/** What stands on the ballot, and how the vote is led. */
export function BallotPart({ draft, change, isWrong }: PartProps) {
  const t = useTranslations('rules.editor');
  return (
    <Section title={t('sections.ballot')}>
      <div className="grid items-end gap-5 sm:grid-cols-3">
        {labels.map((choice) => (
          <TextInput
            key={choice}
            label={t(`labels.${choice}`)}
            error={isWrong(`labels.${choice}`) ? t('labelNeeded') : undefined}
            value={draft.labels[choice]}
            maxLength={60}
            onChange={(event) =>
              change({ labels: { ...draft.labels, [choice]: event.target.value } })
            }
          />
        ))}
      </div>
      <div className="grid gap-5 sm:grid-cols-2">
        <OneOf
          label={t('reveal')}
          values={['at-closing', 'running']}
          value={draft.reveal}
          labelOf={(reveal) => t(`reveals.${reveal}`)}
          onChange={(reveal) => change({ reveal })}
        />
        <OneOf
          label={t('announce')}
          values={['automatic', 'chair']}
          value={draft.announce}
          labelOf={(announce) => t(`announces.${announce}`)}
          onChange={(announce) => change({ announce })}
        />
      </div>
      <div className="grid gap-x-5 sm:grid-cols-2">
        {flags
          .filter((flag) => draft.form === 'election' || flag !== 'crossingOut')
          .map((flag) => (
            <Checkbox
              key={flag}
              label={t(`flags.${flag}`)}
              checked={draft[flag]}
              onChange={(ticked) => change({ [flag]: ticked })}
            />
          ))}
      </div>
    </Section>
  );
}
