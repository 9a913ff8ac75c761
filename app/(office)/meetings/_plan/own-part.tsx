import { ArrowRight, FileText, Mail } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { buttonLook } from '@/app/_ui/button.tsx';
import type { MeetingPlan } from '../../../../server/meetings/overview-contract.ts';

/** For whoever takes part: the way into the room, the papers, the answer to the invitation. */
export function OwnPart({ plan }: { plan: MeetingPlan }) {
  const t = useTranslations('planning.own');
  const tList = useTranslations('office.list');
  const { id, status, councilStyle } = plan.meeting;
  const { role } = plan.viewer;
  if (!role) return null;
  const open = ['approved', 'invited', 'in-session', 'suspended', 'ended'].includes(status);
  const underWay = status === 'in-session' || status === 'suspended';
  const named = role === 'chair' && councilStyle ? 'chairOfCouncil' : role;
  return (
    <div className="flex flex-col gap-3 sm:flex-row sm:flex-wrap sm:items-center">
      <p className="text-ink-2 sm:mr-3">{t('role', { role: tList(`role.${named}`) })}</p>
      {open && (
        <Link
          href={`/meetings/${id}/live`}
          prefetch={false}
          className={buttonLook(underWay ? 'primary' : 'act')}
        >
          {t('enter')}
          <ArrowRight aria-hidden="true" />
        </Link>
      )}
      <Link href={`/meetings/${id}/documents`} className={buttonLook()}>
        <FileText aria-hidden="true" />
        {t('papers')}
      </Link>
      {status === 'invited' && role !== 'secretary' && (
        <Link href={`/meetings/${id}/reply`} className={buttonLook()}>
          <Mail aria-hidden="true" />
          {t('reply')}
        </Link>
      )}
    </div>
  );
}
