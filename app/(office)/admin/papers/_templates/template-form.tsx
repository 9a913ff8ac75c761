'use client';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { TextArea } from '@/app/_ui/text-area.tsx';
import { TextInput } from '@/app/_ui/text-input.tsx';
import type {
  TemplateField,
  TemplatePart,
  TemplateText,
} from '../../../../../server/papers/contract.ts';
import { FieldList } from './field-list.tsx';
import { useInsertion } from './use-insertion.ts';

interface Props {
  text: TemplateText;
  fields: readonly TemplateField[];
  onChange(text: TemplateText): void;
  /** What is wrong, at the part where it is. */
  mistake: { part: TemplatePart; text: string } | null;
  /** What can be done with the words. */
  actions: ReactNode;
}

/** The words of a template, and the fields that may stand in them. */
export function TemplateForm({ text, fields, onChange, mistake, actions }: Props) {
  const t = useTranslations('papers.templates');
  const { focused, insert } = useInsertion(text, onChange);
  const errorAt = (part: TemplatePart) => (mistake?.part === part ? mistake.text : undefined);
  const area = (part: 'subject' | 'body' | 'distribution', rows: number) => (
    <TextArea
      label={t(`parts.${part}`)}
      hint={t(`hints.${part}`)}
      error={errorAt(part)}
      lang="vi"
      rows={rows}
      value={text[part]}
      onFocus={(event) => focused(part, event.currentTarget)}
      onChange={(event) => onChange({ ...text, [part]: event.target.value })}
    />
  );
  return (
    <div className="flex flex-col gap-5">
      <TextInput
        label={t('parts.title')}
        error={errorAt('title')}
        lang="vi"
        value={text.title}
        onFocus={(event) => focused('title', event.currentTarget)}
        onChange={(event) => onChange({ ...text, title: event.target.value })}
      />
      {area('subject', 2)}
      {area('body', 10)}
      {area('distribution', 3)}
      {actions}
      <FieldList fields={fields} onInsert={insert} />
    </div>
  );
}
