import { TriangleAlert } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { DocumentStatusPill } from '@/app/_dossier/document-status.tsx';
import { useMoment } from '@/app/_dossier/use-moment.ts';
import { buttonLook } from '@/app/_ui/button.tsx';
import { Card } from '@/app/_ui/card.tsx';
import type { PreparingMeeting } from '../../../server/documents/review-contract.ts';

/** One meeting with the items that my unit prepares. */
export function PreparingCard({ meeting }: { meeting: PreparingMeeting }) {
  const t = useTranslations('dossier.preparing');
  const moment = useMoment();
  const when = (at: string) => moment.long(at);
  return (
    <Card>
      <article aria-label={meeting.meetingTitle} className="flex flex-col gap-4">
        <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-3">
          <div className="min-w-0 flex-1 basis-72">
            <h2 className="text-xl font-semibold leading-snug">{meeting.meetingTitle}</h2>
            <p className="mt-1 text-ink-2">{t('starts', { when: when(meeting.startsAt) })}</p>
            <p className={meeting.open > 0 ? 'font-semibold text-warn' : 'text-ink-2'}>
              {t('due', { when: when(meeting.dueAt) })}
            </p>
          </div>
          <Link
            href={`/meetings/${meeting.meetingId}/documents`}
            className={buttonLook(meeting.open > 0 ? 'primary' : 'quiet')}
          >
            {t('open')}
          </Link>
        </div>
        <ul className="flex flex-col gap-3">
          {meeting.items.map((item) => (
            <Item key={item.itemId} item={item} meetingId={meeting.meetingId} />
          ))}
        </ul>
      </article>
    </Card>
  );
}

function Item(props: { item: PreparingMeeting['items'][number]; meetingId: string }) {
  const { item, meetingId } = props;
  const t = useTranslations('dossier.preparing');
  return (
    <li className="flex flex-col gap-2 border-t border-line pt-3">
      <p className="font-semibold">{t('item', { ordinal: item.ordinal, title: item.title })}</p>
      {item.missing && (
        <p className="flex items-center gap-2 text-warn">
          <TriangleAlert aria-hidden="true" size={20} className="shrink-0" />
          {t('missing')}
        </p>
      )}
      {item.papers.map((paper) => (
        <div key={paper.id} className="flex flex-col gap-1">
          <div className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1">
            <Link
              href={`/meetings/${meetingId}/documents/${paper.id}`}
              className="inline-flex min-h-12 min-w-0 flex-1 basis-64 items-center"
            >
              {paper.subject}
            </Link>
            <DocumentStatusPill status={paper.status} />
          </div>
          {paper.status === 'returned' && paper.statusReason && (
            <p className="rounded-md bg-warn-soft px-4 py-3">
              <b className="font-semibold">{t('returned')}</b> {paper.statusReason}
            </p>
          )}
        </div>
      ))}
    </li>
  );
}
