'use client';
import { useTranslations } from 'next-intl';
import { Select } from '@/app/_ui/select.tsx';
import { TextArea } from '@/app/_ui/text-area.tsx';
import { TextInput } from '@/app/_ui/text-input.tsx';
import { useDossier } from './dossier-context.tsx';
import type { FactsDraft, FactsErrors } from './paper-facts.ts';

interface Props {
  draft: FactsDraft;
  errors: FactsErrors;
  onChange(draft: FactsDraft): void;
}

const unknown = 'unknown';

/** What is said of a paper beside its file. */
export function PaperFields({ draft, errors, onChange }: Props) {
  const t = useTranslations('dossier.fields');
  const { plan } = useDossier();
  const set = (part: Partial<FactsDraft>) => onChange({ ...draft, ...part });
  const types = plan.choices?.types ?? [];
  const agencies = plan.choices?.agencies ?? [];
  return (
    <div className="flex flex-col gap-4">
      <TextArea
        label={t('subject')}
        rows={2}
        maxLength={500}
        value={draft.subject}
        error={errors.subject && t(errors.subject)}
        onChange={(event) => set({ subject: event.target.value })}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <Select
          label={t('type')}
          placeholder={t('typePlaceholder')}
          options={types.map(({ code, name }) => ({ value: code, label: name }))}
          value={draft.typeCode}
          error={errors.typeCode && t(errors.typeCode)}
          onChange={(typeCode) => set({ typeCode })}
        />
        <TextInput
          label={t('number')}
          hint={t('numberHint')}
          maxLength={100}
          value={draft.docNumber}
          onChange={(event) => set({ docNumber: event.target.value })}
        />
        <Select
          label={t('agency')}
          options={[
            { value: unknown, label: t('agencyUnknown') },
            ...agencies.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          value={draft.agencyId || unknown}
          onChange={(value) => set({ agencyId: value === unknown ? '' : value })}
        />
        <TextInput
          label={t('date')}
          type="date"
          value={draft.documentDate}
          onChange={(event) => set({ documentDate: event.target.value })}
        />
      </div>
      <TextInput
        label={t('note')}
        maxLength={2000}
        value={draft.note}
        onChange={(event) => set({ note: event.target.value })}
      />
    </div>
  );
}
