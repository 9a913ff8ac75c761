'use client';
import { useTranslations } from 'next-intl';
import { TextInput } from '@/app/_ui/text-input.tsx';

export interface ReferenceDraft {
  title: string;
  docNumber: string;
  agency: string;
  /** yyyy-mm-dd, empty where it is not known. */
  issuedOn: string;
}

interface Props {
  draft: ReferenceDraft;
  onChange(draft: ReferenceDraft): void;
  titleError: string | undefined;
}

/** What a reference paper is called, whether it is a file or an address. */
export function ReferenceFields({ draft, onChange, titleError }: Props) {
  const t = useTranslations('library.references');
  const set = (key: keyof ReferenceDraft) => (event: { target: { value: string } }) =>
    onChange({ ...draft, [key]: event.target.value });
  return (
    <>
      <TextInput
        label={t('titleLabel')}
        error={titleError}
        value={draft.title}
        maxLength={500}
        onChange={set('title')}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <TextInput
          label={t('number')}
          value={draft.docNumber}
          maxLength={100}
          onChange={set('docNumber')}
        />
        <TextInput
          label={t('issuedOn')}
          type="date"
          value={draft.issuedOn}
          onChange={set('issuedOn')}
        />
      </div>
      <TextInput
        label={t('agency')}
        value={draft.agency}
        maxLength={200}
        onChange={set('agency')}
      />
    </>
  );
}

/** As the commands take it. */
export function fieldsOf({ title, docNumber, agency, issuedOn }: ReferenceDraft) {
  return { title: title.trim(), docNumber, agency, issuedOn: issuedOn || null };
}
