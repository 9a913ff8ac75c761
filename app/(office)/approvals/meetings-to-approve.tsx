import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useMoment } from '@/app/_dossier/use-moment.ts';
import { buttonLook } from '@/app/_ui/button.tsx';
import type { ApprovalQueue } from '../../../server/documents/review-contract.ts';

/** Meetings are approved on their own page, where all that belongs to the decision is seen. */
export function MeetingsToApprove({ meetings }: Pick<ApprovalQueue, 'meetings'>) {
  const t = useTranslations('dossier.approvals');
  const moment = useMoment();
  return (
    <section aria-label={t('meetings')} className="flex flex-col gap-3">
      <h2 className="text-xl font-semibold">{t('meetingsCount', { count: meetings.length })}</h2>
      <ul className="flex flex-col gap-3">
        {meetings.map(({ meetingId, meetingTitle, startsAt, hostUnit }) => (
          <li
            key={meetingId}
            className="flex flex-wrap items-center justify-between gap-3 rounded-lg border-(length:--border-width) border-line bg-paper p-4 sm:p-5"
          >
            <div className="min-w-0 flex-1 basis-72">
              <p className="font-semibold leading-snug">{meetingTitle}</p>
              <p className="text-ink-2">
                {hostUnit} · {moment.long(startsAt)}
              </p>
            </div>
            <Link href={`/meetings/${meetingId}`} className={buttonLook('act')}>
              {t('openMeeting')}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
