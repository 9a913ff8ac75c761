'use client';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { DocumentStatusPill } from '@/app/_dossier/document-status.tsx';
import { useMoment } from '@/app/_dossier/use-moment.ts';
import { type Answer, runQuery } from '@/app/_sync/requests.ts';
import { Banner } from '@/app/_ui/banner.tsx';
import { buttonLook } from '@/app/_ui/button.tsx';
import { Dialog } from '@/app/_ui/dialog.tsx';
import { Skeleton } from '@/app/_ui/skeleton.tsx';
import { useRefusalText } from '@/app/(office)/_frame/use-command.ts';
import type { DocumentVersion } from '../../../../../../server/documents/review-contract.ts';
import { useDossier } from './dossier-context.tsx';
import type { PaperDialogProps } from './paper-dialog.tsx';

/** Every version, the steps that each went through, and what changed from one to the next. */
export function HistoryDialog({ paper, onClose }: PaperDialogProps) {
  const t = useTranslations('dossier.history');
  const { meetingId } = useDossier();
  const refusalText = useRefusalText();
  const [answer, setAnswer] = useState<Answer<'documents.versions'> | null>(null);
  useEffect(() => {
    let gone = false;
    runQuery('documents.versions', { meetingId, documentId: paper.id }).then((found) => {
      if (!gone) setAnswer(found);
    });
    return () => {
      gone = true;
    };
  }, [meetingId, paper.id]);
  const versions = answer?.ok ? answer.value.versions : [];
  return (
    <Dialog open onOpenChange={onClose} title={t('title')}>
      <p className="text-ink-2">{paper.subject}</p>
      {!answer && <Skeleton lines={5} />}
      {answer && !answer.ok && <Banner tone="error">{refusalText(answer)}</Banner>}
      <ol className="flex flex-col gap-4">
        {versions.map((version, index) => (
          <Version key={version.id} version={version} before={versions[index + 1]} />
        ))}
      </ol>
    </Dialog>
  );
}

function Version(props: { version: DocumentVersion; before: DocumentVersion | undefined }) {
  const { version, before } = props;
  const t = useTranslations('dossier.history');
  const tStatus = useTranslations('dossier.status');
  const moment = useMoment();
  const { meetingId } = useDossier();
  const base = `/meetings/${meetingId}/documents`;
  return (
    <li className="flex flex-col gap-3 rounded-md border-(length:--border-width) border-line p-4">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <b className="font-semibold">{t('version', { version: version.version })}</b>
        <DocumentStatusPill status={version.status} />
      </div>
      <ul className="flex flex-col gap-1 text-ink-2">
        {version.steps.map(({ status, reason, by, at }) => (
          <li key={`${status} ${at}`}>
            {t('step', {
              status: tStatus(status),
              by,
              at: moment.short(at),
            })}
            {reason && <span className="block pl-4">“{reason}”</span>}
          </li>
        ))}
      </ul>
      <div className="flex flex-wrap gap-3">
        <Link href={`${base}/${version.id}`} className={buttonLook()}>
          {t('open')}
        </Link>
        {before && (
          <Link
            href={`${base}/compare?from=${before.id}&to=${version.id}`}
            className={buttonLook()}
          >
            {t('compare', { version: before.version })}
          </Link>
        )}
      </div>
    </li>
  );
}
