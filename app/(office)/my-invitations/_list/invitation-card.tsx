'use client';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useMomentText } from '@/app/_invitation/moment-text.ts';
import { ReplyPills } from '@/app/_invitation/reply-words.tsx';
import { buttonLook } from '@/app/_ui/button.tsx';
import { Card } from '@/app/_ui/card.tsx';
import type { OutputOf } from '../../../../server/transport/contract.ts';

type Line = OutputOf<'invitations.inbox'>['invitations'][number];

/** One invitation of mine: what, when, until when to answer, and the one thing to do. */
export function InvitationCard({ line }: { line: Line }) {
  const t = useTranslations('invitations');
  const momentText = useMomentText();
  const { meetingId, title, startsAt, hostUnit, deadline, reply } = line;
  return (
    <Card>
      <div className="flex flex-wrap items-center justify-between gap-4">
        <div className="flex min-w-0 flex-1 basis-72 flex-col gap-1.5">
          <h3 className="text-lg font-semibold leading-snug">
            <Link href={`/meetings/${meetingId}`} className="text-ink">
              {title}
            </Link>
          </h3>
          <p className="tabular-nums">{momentText(startsAt)}</p>
          <p className="text-ink-2">{t('mine.host', { unit: hostUnit })}</p>
          {deadline && (
            <p className="text-ink-2">{t('deadline', { time: momentText(deadline) })}</p>
          )}
          <ReplyPills {...line} />
        </div>
        <Link
          href={`/meetings/${meetingId}/reply`}
          className={buttonLook(reply === 'none' ? 'primary' : 'quiet')}
        >
          {t(reply === 'none' ? 'mine.answer' : 'mine.change')}
        </Link>
      </div>
    </Card>
  );
}
