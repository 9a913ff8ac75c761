'use client';
import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { useMoment } from '@/app/_dossier/use-moment.ts';
import { type Answer, runQuery } from '@/app/_sync/requests.ts';
import { Banner } from '@/app/_ui/banner.tsx';
import { Button } from '@/app/_ui/button.tsx';
import { DataTable } from '@/app/_ui/data-table.tsx';
import { Dialog } from '@/app/_ui/dialog.tsx';
import { Skeleton } from '@/app/_ui/skeleton.tsx';
import { useRefusalText } from '@/app/(office)/_frame/use-command.ts';
import { useDossier } from './dossier-context.tsx';
import type { PaperDialogProps } from './paper-dialog.tsx';

/** Who opened, downloaded or printed the paper, the latest first. */
export function OpeningsDialog({ paper, onClose }: PaperDialogProps) {
  const t = useTranslations('dossier.openings');
  const moment = useMoment();
  const { meetingId } = useDossier();
  const refusalText = useRefusalText();
  const [page, setPage] = useState(1);
  const [answer, setAnswer] = useState<Answer<'documents.openings'> | null>(null);
  useEffect(() => {
    let gone = false;
    runQuery('documents.openings', { meetingId, documentId: paper.id, page }).then((found) => {
      if (!gone) setAnswer(found);
    });
    return () => {
      gone = true;
    };
  }, [meetingId, paper.id, page]);
  const found = answer?.ok ? answer.value : null;
  const pages = found ? Math.max(1, Math.ceil(found.total / found.pageSize)) : 1;
  const when = (at: string) => moment.short(at);
  return (
    <Dialog open onOpenChange={onClose} title={t('title')}>
      <p className="text-ink-2">{paper.subject}</p>
      {!answer && <Skeleton lines={5} />}
      {answer && !answer.ok && <Banner tone="error">{refusalText(answer)}</Banner>}
      {found?.total === 0 && <p>{t('none')}</p>}
      {found && found.total > 0 && (
        <>
          <p>{t('people', { count: found.people })}</p>
          <DataTable
            caption={t('title')}
            rows={found.openings}
            keyOf={({ personId, action, at }) => `${personId} ${action} ${at}`}
            columns={[
              { key: 'name', label: t('name'), cell: ({ name }) => name },
              { key: 'what', label: t('what'), cell: ({ action }) => t(`action.${action}`) },
              { key: 'at', label: t('at'), cell: ({ at }) => when(at) },
            ]}
          />
        </>
      )}
      {pages > 1 && (
        <div className="flex items-center justify-between gap-3">
          <Button disabled={page <= 1} onClick={() => setPage(page - 1)}>
            {t('later')}
          </Button>
          <Button disabled={page >= pages} onClick={() => setPage(page + 1)}>
            {t('earlier')}
          </Button>
        </div>
      )}
    </Dialog>
  );
}
