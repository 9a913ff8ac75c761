import { useTranslations } from 'next-intl';
import type { TemplateField } from '../../../../../server/papers/contract.ts';

interface Props {
  fields: readonly TemplateField[];
  onInsert(name: string): void;
}

/** The fields of a template; pressing one puts it where the cursor was. */
export function FieldList({ fields, onInsert }: Props) {
  const t = useTranslations('papers.templates');
  return (
    <section aria-labelledby="template-fields" className="flex flex-col gap-3">
      <div>
        <h3 id="template-fields" className="font-semibold">
          {t('fieldsTitle')}
        </h3>
        <p className="text-sm text-ink-2">{t('fieldsLead')}</p>
      </div>
      <ul className="grid gap-2 sm:grid-cols-2">
        {fields.map(({ name, code, required, sample }) => (
          <li key={code}>
            <button
              type="button"
              aria-label={t('insert', { name })}
              onClick={() => onInsert(name)}
              className="flex min-h-12 w-full flex-col gap-0.5 rounded-md border-(length:--border-width) border-line-strong bg-paper px-3 py-2 text-left hover:bg-act-soft"
            >
              <span className="font-medium">
                <span lang="vi" className="text-act-ink">{`{${name}}`}</span>
                {required && <span className="text-sm text-ink-2"> · {t('required')}</span>}
              </span>
              <span className="text-sm text-ink-2">{t(`fields.${code}`)}</span>
              <span lang="vi" className="line-clamp-2 text-sm text-ink-3">
                {sample === '' ? t('empty') : t('sample', { sample })}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
