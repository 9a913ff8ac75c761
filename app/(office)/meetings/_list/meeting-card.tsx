import clsx from 'clsx';
import { ArrowRight, Building2, IdCard, MapPin, UserRound } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { buttonLook } from '@/app/_ui/button.tsx';
import type { MeetingListItem } from '../../../../server/meetings/overview-contract.ts';
import { MeetingDate } from './meeting-date.tsx';
import { MeetingStatus } from './meeting-status.tsx';
import { wayIn } from './way-in.ts';

export function MeetingCard({ meeting }: { meeting: MeetingListItem }) {
  const now = wayIn[meeting.status] === 'enter';
  return (
    <article
      className={clsx(
        'flex flex-col gap-4 rounded-lg border-line bg-paper p-5 border-(length:--border-width) sm:flex-row sm:gap-6 sm:p-6',
        now && 'border-l-8 border-l-state shadow-float',
      )}
    >
      <MeetingDate startsAt={meeting.startsAt} endsAt={meeting.endsAt} />
      <div className="flex min-w-0 flex-1 flex-col gap-4">
        <div className="-order-2 flex flex-col items-start gap-2 sm:order-none">
          <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <MeetingStatus status={meeting.status} />
            <span className="text-sm text-ink-2">{meeting.code}</span>
          </div>
          <h2 className="text-xl font-semibold leading-snug">
            {meeting.mayOpen ? (
              <Link
                href={`/meetings/${meeting.id}`}
                className="inline-flex min-h-12 items-center text-ink hover:underline"
              >
                {meeting.title}
              </Link>
            ) : (
              meeting.title
            )}
          </h2>
        </div>
        <Facts meeting={meeting} />
        {/* On a phone the way in comes before the details, so that it is seen without scrolling. */}
        <div className="-order-1 flex flex-col sm:order-none sm:flex-row">
          <WayIn meeting={meeting} />
        </div>
      </div>
    </article>
  );
}

function Facts({ meeting }: { meeting: MeetingListItem }) {
  const t = useTranslations('office.list');
  const { councilStyle, role, hostUnit, place, chairName } = meeting;
  const chair = councilStyle ? 'chairOfCouncil' : 'chair';
  return (
    <dl className="grid gap-x-8 gap-y-2 md:grid-cols-2">
      {place && (
        <Fact label={t('place')} icon={<MapPin aria-hidden="true" size={20} />}>
          {place}
        </Fact>
      )}
      <Fact label={t('host')} icon={<Building2 aria-hidden="true" size={20} />}>
        {hostUnit}
      </Fact>
      {chairName && (
        <Fact label={t(chair)} icon={<UserRound aria-hidden="true" size={20} />}>
          {chairName}
        </Fact>
      )}
      {role && (
        <Fact label={t('myRole')} icon={<IdCard aria-hidden="true" size={20} />}>
          {t(`role.${role === 'chair' ? chair : role}`)}
        </Fact>
      )}
    </dl>
  );
}

function Fact(props: { label: string; icon: ReactNode; children: ReactNode }) {
  return (
    <div className="leading-snug">
      <dt className="flex items-center gap-2 text-sm text-ink-2">
        {props.icon}
        {props.label}
      </dt>
      <dd className="pl-7 font-medium">{props.children}</dd>
    </div>
  );
}

function WayIn({ meeting }: { meeting: MeetingListItem }) {
  const t = useTranslations('office.list');
  const { id, title } = meeting;
  const way = wayIn[meeting.status];
  if (way === 'none' || !meeting.role) return null;
  return (
    <Link
      href={`/meetings/${id}/live`}
      aria-label={t(way === 'enter' ? 'enterNamed' : 'openNamed', { title })}
      className={way === 'enter' ? buttonLook('primary', 'large') : buttonLook('quiet')}
      prefetch={false}
    >
      {t(way)}
      <ArrowRight aria-hidden="true" />
    </Link>
  );
}
