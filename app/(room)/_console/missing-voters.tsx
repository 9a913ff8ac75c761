'use client';
import { BellRing } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useLive, usePresent } from '@/app/_sync/feed-context.tsx';
import { Button } from '@/app/_ui/button.tsx';
import { useToast } from '@/app/_ui/toast.tsx';
import type { VoteView } from '../../../server/voting/contract.ts';
import { missingVoters, turnoutBySite } from '../_model/turnout.ts';
import { PersonLine } from '../_panels/person-line.tsx';
import { useDevice } from '../_room/device-context.tsx';
import { useCommand } from '../_room/use-command.ts';
import { useWhoVoted } from '../_seating/use-who-voted.ts';

/** An open vote under way: how far each site is, who is missing and why, and reminding them. */
export function MissingVoters({ vote }: { vote: VoteView }) {
  const t = useTranslations('console.vote');
  const present = usePresent();
  const online = useLive((state) => state.online);
  const turnout = useWhoVoted();
  const { meetingId } = useDevice();
  const remind = useCommand('voting.remind');
  const toast = useToast();
  if (!turnout) return null;
  const missing = missingVoters(present, turnout, online);
  const run = async (personIds: string[] | null) => {
    const answer = await remind.run({ meetingId, voteId: vote.id, personIds });
    if (answer.ok)
      toast({ tone: 'success', text: t('reminded', { count: answer.value.reminded }) });
  };
  return (
    <>
      <p className="console-quiet">
        {turnoutBySite(present, turnout)
          .map(({ site, cast, of }) => `${site?.name ?? t('elsewhere')}: ${cast}/${of}`)
          .join(' · ')}
      </p>
      {missing.length > 0 && (
        <details>
          <summary className="flex min-h-12 cursor-pointer items-center font-semibold">
            {t('whoIsMissing', { count: missing.length })}
          </summary>
          <ul className="flex flex-col gap-2">
            {missing.map(({ personId, reason }) => (
              <li key={personId} className="flex flex-wrap items-center justify-between gap-2">
                <span>
                  <PersonLine personId={personId} />
                  <small>{t(`missingReason.${reason}`)}</small>
                </span>
                {reason === 'notCast' && vote.status === 'open' && (
                  <Button busy={remind.busy} onClick={() => void run([personId])}>
                    {t('remind')}
                  </Button>
                )}
              </li>
            ))}
          </ul>
          {vote.status === 'open' && (
            <Button busy={remind.busy} onClick={() => void run(null)}>
              <BellRing aria-hidden="true" />
              {t('remindAll')}
            </Button>
          )}
        </details>
      )}
    </>
  );
}
