import { useFormatter, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { MeetingPlan } from '../../../../server/meetings/overview-contract.ts';
import { ChairChoice } from './chair-choice.tsx';
import { MeetingTime } from './meeting-time.tsx';
import { Section } from './section.tsx';

const deadlineFormat = {
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
} as const;

export function MeetingFacts({ plan }: { plan: MeetingPlan }) {
  const t = useTranslations('planning.facts');
  const format = useFormatter();
  const { meeting, chairName, viewer } = plan;
  const leads = viewer.plans || viewer.approves;
  const deadline =
    meeting.replyDeadline && format.dateTime(new Date(meeting.replyDeadline), deadlineFormat);
  return (
    <Section title={t('title')}>
      <dl className="grid gap-x-8 gap-y-4 md:grid-cols-2">
        <Fact label={t('time')}>
          <MeetingTime startsAt={meeting.startsAt} endsAt={meeting.endsAt} />
        </Fact>
        <Fact label={t('host')}>{meeting.hostUnit}</Fact>
        <Fact label={t(meeting.councilStyle ? 'chairOfCouncil' : 'chair')}>
          {chairName || t('noChair')}
          {plan.allowed.edit && (
            <ChairChoice meetingId={meeting.id} approved={meeting.status === 'approved'} />
          )}
        </Fact>
        <Fact label={t('regularity')}>{t(`regularities.${meeting.regularity}`)}</Fact>
        {meeting.typeName && <Fact label={t('type')}>{meeting.typeName}</Fact>}
        <Fact label={t('people')}>{t('peopleCount', { count: plan.participantCount })}</Fact>
        {meeting.contact && <Fact label={t('contact')}>{meeting.contact}</Fact>}
        {deadline && <Fact label={t('deadline')}>{deadline}</Fact>}
        {leads && (
          <Fact label={t('substitution')}>
            {t(meeting.substitutionAllowed ? 'allowed' : 'notAllowed')}
          </Fact>
        )}
      </dl>
      {meeting.summary && <p className="mt-5 whitespace-pre-line">{meeting.summary}</p>}
    </Section>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="leading-snug">
      <dt className="text-sm text-ink-2">{label}</dt>
      <dd className="font-medium">{children}</dd>
    </div>
  );
}
