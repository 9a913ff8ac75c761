import { useTranslations } from 'next-intl';
import { LinkTabs } from '@/app/_ui/link-tabs.tsx';
import type { MeetingPlan } from '../../../../server/meetings/overview-contract.ts';

/** The pages of a meeting that this person has something to do with. */
export function MeetingTabs({ plan }: { plan: MeetingPlan }) {
  const t = useTranslations('planning.tabs');
  const { role, plans, approves } = plan.viewer;
  const leads = plans || approves;
  const base = `/meetings/${plan.meeting.id}`;
  const tabs = [
    { href: base, label: t('overview'), shown: true },
    { href: `${base}/agenda`, label: t('agenda'), shown: leads },
    { href: `${base}/people`, label: t('people'), shown: leads },
    { href: `${base}/seats`, label: t('seats'), shown: plans },
    { href: `${base}/documents`, label: t('documents'), shown: true },
    { href: `${base}/invitations`, label: t('invitations'), shown: leads },
    { href: `${base}/check`, label: t('check'), shown: mayCheck(role) },
  ];
  return <LinkTabs label={t('label')} tabs={tabs.filter(({ shown }) => shown)} />;
}

const mayCheck = (role: MeetingPlan['viewer']['role']) =>
  role === 'chair' || role === 'secretary' || role === 'siteOperator';
