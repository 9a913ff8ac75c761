'use client';
import { FilePlus2, Lock, TriangleAlert } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/app/_ui/button.tsx';
import type { PlanItem } from '../../../../../../server/documents/review-contract.ts';
import { AddDialog } from './add-dialog.tsx';
import { PaperCard } from './paper-card.tsx';

/** One item of the agenda with its papers; the meeting as a whole is the first one. */
export function ItemSection({ item }: { item: PlanItem }) {
  const t = useTranslations('dossier.item');
  const [adding, setAdding] = useState(false);
  const title =
    item.id === null ? t('whole') : t('heading', { ordinal: item.ordinal, title: item.title });
  return (
    <section aria-label={title} className="flex flex-col gap-3">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <div className="min-w-0 flex-1 basis-72">
          <h3 className="text-lg font-semibold leading-snug">{title}</h3>
          {item.preparingUnit && (
            <p className="text-ink-2">{t('unit', { unit: item.preparingUnit })}</p>
          )}
        </div>
        {item.mayAdd && (
          <Button onClick={() => setAdding(true)} aria-label={t('addTo', { title })}>
            <FilePlus2 aria-hidden="true" />
            {t('add')}
          </Button>
        )}
      </div>
      {item.paperOnly && (
        <p className="flex items-center gap-2 rounded-md bg-paper-2 px-4 py-3">
          <Lock aria-hidden="true" className="shrink-0 text-ink-2" />
          {t('paperOnly')}
        </p>
      )}
      {item.missing && (
        <p className="flex items-center gap-2 text-warn">
          <TriangleAlert aria-hidden="true" size={20} className="shrink-0" />
          {t('missing')}
        </p>
      )}
      {item.papers.length > 0 && (
        <ul className="flex flex-col gap-3">
          {item.papers.map((paper) => (
            <PaperCard key={paper.id} paper={paper} />
          ))}
        </ul>
      )}
      {adding && <AddDialog item={item} onClose={() => setAdding(false)} />}
    </section>
  );
}
