'use client';
import { useTranslations } from 'next-intl';
import { Checkbox } from '@/app/_ui/checkbox.tsx';
import { TextArea } from '@/app/_ui/text-area.tsx';
import { TextInput } from '@/app/_ui/text-input.tsx';
import { type PartProps, Section } from './section.tsx';

/** What the rule is called and where it comes from. */
export function SourcePart({ draft, change, isWrong }: PartProps) {
  const t = useTranslations('rules.editor');
  return (
    <Section title={t('sections.source')}>
      <TextInput
        label={t('name')}
        error={isWrong('name') ? t('nameNeeded') : undefined}
        value={draft.name}
        maxLength={200}
        onChange={(event) => change({ name: event.target.value })}
      />
      <TextArea
        label={t('source')}
        hint={t('sourceHint')}
        error={isWrong('source') ? t('sourceNeeded') : undefined}
        rows={3}
        value={draft.source}
        maxLength={1_000}
        onChange={(event) => change({ source: event.target.value })}
      />
      <Checkbox
        label={t('sourceRepealed')}
        hint={t('sourceRepealedHint')}
        checked={draft.sourceRepealed}
        onChange={(sourceRepealed) => change({ sourceRepealed })}
      />
    </Section>
  );
}
