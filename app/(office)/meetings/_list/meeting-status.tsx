import { Ban, CalendarCheck, CalendarClock, Check, CirclePause, FilePen, Send } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { StatusPill, type StatusTone } from '@/app/_ui/status-pill.tsx';
import type { MeetingView } from '../../../../server/meetings/contract.ts';

type Status = MeetingView['status'];

const looks = {
  draft: { tone: 'waiting', icon: <FilePen aria-hidden="true" /> },
  submitted: { tone: 'waiting', icon: <Send aria-hidden="true" /> },
  approved: { tone: 'ready', icon: <CalendarCheck aria-hidden="true" /> },
  invited: { tone: 'ready', icon: <CalendarCheck aria-hidden="true" /> },
  'in-session': { tone: 'live', icon: null },
  suspended: { tone: 'waiting', icon: <CirclePause aria-hidden="true" /> },
  ended: { tone: 'ended', icon: <Check aria-hidden="true" /> },
  postponed: { tone: 'waiting', icon: <CalendarClock aria-hidden="true" /> },
  cancelled: { tone: 'ended', icon: <Ban aria-hidden="true" /> },
} satisfies Record<Status, { tone: StatusTone; icon: ReactNode }>;

export function MeetingStatus({ status }: { status: Status }) {
  const t = useTranslations('office.list.status');
  const { tone, icon } = looks[status];
  return (
    <StatusPill tone={tone}>
      {icon}
      {t(status)}
    </StatusPill>
  );
}
