'use client';
import { useTranslations } from 'next-intl';
import { Card } from '@/app/_ui/card.tsx';
import type { OutputOf } from '../../server/transport/contract.ts';
import { ConsentButtons } from './consent-buttons.tsx';
import { useMomentText } from './moment-text.ts';

type Decision = OutputOf<'invitations.inbox'>['toDecide'][number];

/** Absences and substitutions that wait for me, over all meetings that I chair. */
export function DecisionList({ decisions }: { decisions: readonly Decision[] }) {
  const t = useTranslations('invitations.consent');
  const momentText = useMomentText();
  return (
    <Card>
      <section aria-labelledby="decisions" className="flex flex-col gap-4">
        <h2 id="decisions" className="text-xl font-semibold">
          {t('heading')} ({decisions.length})
        </h2>
        <ul className="flex flex-col gap-5">
          {decisions.map((decision) => {
            const { meetingId, personId, name, unit, title, startsAt, reason } = decision;
            return (
              <li key={`${meetingId}-${personId}`} className="flex flex-col gap-2">
                <p className="font-semibold">
                  {decision.reply === 'substitute'
                    ? t('substitute', { name, substitute: decision.substituteName ?? '' })
                    : t('absent', { name })}
                </p>
                <p className="text-ink-2">
                  {unit} · {title}, {momentText(startsAt)}
                  {reason && ` · ${t('reason', { reason })}`}
                </p>
                <ConsentButtons meetingId={meetingId} personId={personId} name={name} />
              </li>
            );
          })}
        </ul>
      </section>
    </Card>
  );
}
