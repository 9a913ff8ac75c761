import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { Banner } from '@/app/_ui/banner.tsx';
import { MeetingStatus } from '../_list/meeting-status.tsx';
import { loadPlan } from '../_plan/load-plan.ts';
import { MeetingTabs } from '../_plan/meeting-tabs.tsx';
import { MeetingTime } from '../_plan/meeting-time.tsx';

interface Props {
  params: Promise<{ meetingId: string }>;
  children: ReactNode;
}

/** What stands above every page of a meeting: what it is, when, and the other pages. */
export default async function MeetingLayout({ params, children }: Props) {
  const { meetingId } = await params;
  const plan = await loadPlan(meetingId);
  const t = await getTranslations('planning');
  if (!plan) return <Banner tone="error">{t('failed')}</Banner>;
  const { title, code, status, startsAt, endsAt } = plan.meeting;
  return (
    <div className="flex flex-col gap-6">
      <header className="flex flex-col gap-2">
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <MeetingStatus status={status} />
          <span className="text-sm text-ink-2">{code}</span>
        </p>
        <h1 className="text-2xl font-bold leading-tight sm:text-3xl">{title}</h1>
        <p className="text-ink-2">
          <MeetingTime startsAt={startsAt} endsAt={endsAt} />
        </p>
      </header>
      <MeetingTabs plan={plan} />
      {children}
    </div>
  );
}
