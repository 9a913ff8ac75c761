import { useTranslations } from 'next-intl';
import { Banner } from '@/app/_ui/banner.tsx';
import type { MeetingPlan } from '../../../../server/meetings/overview-contract.ts';

/** Why a meeting was returned, postponed or cancelled. */
export function StatusNote({ plan }: { plan: MeetingPlan }) {
  const t = useTranslations('planning.note');
  const { status, statusReason } = plan.meeting;
  if (!statusReason) return null;
  const kind =
    status === 'draft' || status === 'postponed' || status === 'cancelled' ? status : 'moved';
  return (
    <Banner tone={kind === 'moved' ? 'info' : 'warn'}>{t(kind, { reason: statusReason })}</Banner>
  );
}
