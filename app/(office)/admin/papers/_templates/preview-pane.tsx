import { useTranslations } from 'next-intl';
import { useId } from 'react';
import { Card } from '@/app/_ui/card.tsx';
import { Skeleton } from '@/app/_ui/skeleton.tsx';
import { PaperSheet } from './paper-sheet.tsx';
import type { Preview } from './use-preview.ts';

/** The paper beside the words that it is made of; after a mistake, as it was before. */
export function PreviewPane({ preview }: { preview: Preview }) {
  const t = useTranslations('papers.templates');
  const id = useId();
  return (
    <section aria-labelledby={id} className="flex flex-col gap-3 xl:sticky xl:top-24">
      <h3 id={id} className="text-lg font-semibold">
        {t('preview')}
      </h3>
      <p role="status" className="text-ink-2">
        {preview.refusal ? t('previewBroken') : t('previewLead')}
      </p>
      {preview.model ? (
        <PaperSheet model={preview.model} label={t('preview')} />
      ) : (
        <Card>
          <Skeleton lines={12} />
        </Card>
      )}
    </section>
  );
}
