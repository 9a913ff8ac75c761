'use client';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { DocumentStatusPill } from '@/app/_dossier/document-status.tsx';
import { useMoment } from '@/app/_dossier/use-moment.ts';
import type { PlanPaper } from '../../../../../../server/documents/review-contract.ts';
import { useDossier } from './dossier-context.tsx';
import { PaperActions } from './paper-actions.tsx';

/** A paper: what it is, where it stands, and what can be done next. */
export function PaperCard({ paper }: { paper: PlanPaper }) {
  const t = useTranslations('dossier.paper');
  const kept = paper.conversion === 'failed' || paper.conversion === 'timed-out';
  return (
    <li className="flex flex-col gap-3 rounded-lg border-(length:--border-width) border-line bg-paper p-4 sm:p-5">
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
        <div className="min-w-0 flex-1 basis-72">
          <p className="font-semibold leading-snug">{paper.subject}</p>
          <Facts paper={paper} />
        </div>
        <DocumentStatusPill status={paper.status} />
      </div>
      {paper.statusReason && (
        <p className="rounded-md bg-warn-soft px-4 py-3">
          <b className="font-semibold">{t('reason')}</b> {paper.statusReason}
        </p>
      )}
      {kept && <p className="text-ink-2">{t('downloadOnly')}</p>}
      {paper.note && <p className="text-ink-2">{t('note', { note: paper.note })}</p>}
      {paper.given && <Given paper={paper} />}
      <PaperActions paper={paper} />
    </li>
  );
}

function Facts({ paper }: { paper: PlanPaper }) {
  const t = useTranslations('dossier.paper');
  const { meetingId, plan } = useDossier();
  const agency = plan.choices?.agencies.find(({ id }) => id === paper.agencyId)?.name;
  const facts = [
    paper.docNumber || t('noNumber'),
    paper.kindName,
    agency,
    paper.preparingUnit,
    t('version', { version: paper.version }),
    paper.pages > 0 ? t('pages', { pages: paper.pages }) : null,
  ];
  return (
    <p className="text-ink-2">
      {facts.filter(Boolean).join(' · ')}
      {paper.comments > 0 && (
        <>
          {' · '}
          <Link href={`/meetings/${meetingId}/documents/${paper.id}`}>
            {t('comments', { count: paper.comments })}
          </Link>
        </>
      )}
    </p>
  );
}

/** To whom it is given once it is issued, in words. */
function Given({ paper }: { paper: PlanPaper }) {
  const t = useTranslations('dossier.access');
  const tRole = useTranslations('dossier.role');
  const moment = useMoment();
  const { plan } = useDossier();
  const { access, watermark } = paper.given ?? { access: null, watermark: false };
  if (!access && !watermark) return null;
  const words = (access ?? []).map(({ subject, download, print, until }) => {
    const who =
      subject.kind === 'everyone'
        ? t('everyone')
        : subject.kind === 'role'
          ? tRole(subject.role)
          : subject.kind === 'people'
            ? t('peopleCount', { count: subject.personIds.length })
            : (plan.choices?.rolls.find(({ id }) => id === subject.rollId)?.name ?? t('roll'));
    const limits = [
      download ? null : t('noDownload'),
      print ? null : t('noPrint'),
      until &&
        t('untilShort', {
          time: moment.short(until),
        }),
    ].filter(Boolean);
    return limits.length > 0 ? `${who} (${limits.join(', ')})` : who;
  });
  return (
    <p className="text-sm text-ink-2">
      {access && t('givenTo', { who: words.join('; ') })} {watermark && t('watermarked')}
    </p>
  );
}
