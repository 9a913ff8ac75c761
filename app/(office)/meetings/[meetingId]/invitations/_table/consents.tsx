import { useTranslations } from 'next-intl';
import { ConsentButtons } from '@/app/_invitation/consent-buttons.tsx';
import { Card } from '@/app/_ui/card.tsx';
import type { InvitationLine } from '../../../../../../server/invitations/contract.ts';

interface Props {
  meetingId: string;
  lines: readonly InvitationLine[];
  mayConsent: boolean;
}

/** Absences and substitutions that wait for the chair; the chair has the buttons. */
export function Consents({ meetingId, lines, mayConsent }: Props) {
  const t = useTranslations('invitations.consent');
  const waiting = lines.filter(({ consent }) => consent === 'waiting');
  if (waiting.length === 0) return null;
  return (
    <Card>
      <section aria-labelledby="consents" className="flex flex-col gap-4">
        <h3 id="consents" className="text-lg font-semibold">
          {t('heading')} ({waiting.length})
        </h3>
        <ul className="flex flex-col gap-4">
          {waiting.map(({ personId, name, unit, reply, reason, substitute }) => (
            <li
              key={personId}
              className="flex flex-col gap-2 border-line border-t-(length:--border-width) pt-4 first:border-t-0 first:pt-0"
            >
              <p className="font-semibold">
                {reply === 'substitute'
                  ? t('substitute', { name, substitute: substitute?.name ?? '' })
                  : t('absent', { name })}
              </p>
              <p className="text-ink-2">
                {unit}
                {reason && ` · ${t('reason', { reason })}`}
              </p>
              {mayConsent && (
                <ConsentButtons meetingId={meetingId} personId={personId} name={name} />
              )}
            </li>
          ))}
        </ul>
      </section>
    </Card>
  );
}
