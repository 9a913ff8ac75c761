'use client';
import { FileText, Trash2 } from 'lucide-react';
import { useFormatter, useTranslations } from 'next-intl';
import { useState } from 'react';
import { Banner } from '@/app/_ui/banner.tsx';
import { Button } from '@/app/_ui/button.tsx';
import { Card } from '@/app/_ui/card.tsx';
import { ConfirmDialog } from '@/app/_ui/confirm-dialog.tsx';
import type { KeptMeeting } from './kept-records.ts';
import { hashOf } from './place.ts';

/** A meeting kept here: its agenda with the papers of each item. */
export function KeptMeetingCard({ kept, onDrop }: { kept: KeptMeeting; onDrop(): Promise<void> }) {
  const t = useTranslations('offline');
  const format = useFormatter();
  const { meeting, papers } = kept;
  const ofItem = (itemId: string | null) => papers.filter((paper) => paper.itemId === itemId);
  return (
    <Card>
      <section aria-label={meeting.title} className="flex flex-col gap-4">
        <div className="flex flex-wrap items-start justify-between gap-3">
          <div>
            <h2 className="text-xl font-bold leading-snug">{meeting.title}</h2>
            <p className="text-ink-2">
              {format.dateTime(new Date(meeting.startsAt), {
                ...{ weekday: 'long', day: '2-digit', month: '2-digit', year: 'numeric' },
                ...{ hour: '2-digit', minute: '2-digit' },
              })}
            </p>
          </div>
          <DropButton onDrop={onDrop} />
        </div>
        {!kept.complete && <Banner tone="warn">{t('incomplete')}</Banner>}
        <PaperList papers={ofItem(null)} />
        <ol className="flex flex-col gap-3">
          {meeting.items.map(({ id, position, title, paperOnly }) => (
            <li key={id} className="flex flex-col gap-1">
              <h3 className="font-semibold">{t('item', { position, title })}</h3>
              {paperOnly && <p className="text-sm text-ink-2">{t('paperOnly')}</p>}
              <PaperList papers={ofItem(id)} />
            </li>
          ))}
        </ol>
      </section>
    </Card>
  );
}

function PaperList({ papers }: { papers: KeptMeeting['papers'] }) {
  const t = useTranslations('offline');
  if (papers.length === 0) return null;
  return (
    <ul className="flex flex-col gap-1">
      {papers.map(({ reading }) => (
        <li key={reading.id}>
          <a
            href={hashOf({ paperId: reading.id, page: 1 })}
            className="flex min-h-12 items-center gap-3 rounded-md px-3 py-2 text-ink no-underline hover:bg-paper-2"
          >
            <FileText aria-hidden="true" className="shrink-0 text-act-ink" />
            <span className="min-w-0 flex-1">
              <b className="font-semibold">{reading.docNumber}</b> {reading.title}
            </span>
            <span className="shrink-0 text-sm text-ink-2">
              {t('pages', { pages: reading.pageSizes.length })}
            </span>
          </a>
        </li>
      ))}
    </ul>
  );
}

function DropButton({ onDrop }: { onDrop(): Promise<void> }) {
  const t = useTranslations('offline.drop');
  const [open, setOpen] = useState(false);
  const [busy, setBusy] = useState(false);
  const drop = async () => {
    setBusy(true);
    await onDrop();
    setBusy(false);
    setOpen(false);
  };
  return (
    <>
      <Button onClick={() => setOpen(true)}>
        <Trash2 aria-hidden="true" />
        {t('button')}
      </Button>
      <ConfirmDialog
        {...{ open, busy }}
        onOpenChange={setOpen}
        title={t('title')}
        text={t('text')}
        confirmLabel={t('button')}
        onConfirm={() => void drop()}
      />
    </>
  );
}
