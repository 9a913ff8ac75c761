'use client';
import { CircleAlert, CircleCheck } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useFormatter, useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/app/_ui/button.tsx';
import { ConfirmDialog } from '@/app/_ui/confirm-dialog.tsx';
import { EmptyState } from '@/app/_ui/empty-state.tsx';
import { StatusPill } from '@/app/_ui/status-pill.tsx';
import {
  type ChecksOfSites,
  type SiteCheckView,
  trials,
} from '../../../../../../server/sites/check-contract.ts';
import { useCommand } from '../../../../_frame/use-command.ts';

/** Every check that was made, the newest first, with the name under it. */
export function CheckList({ meetingId, known }: { meetingId: string; known: ChecksOfSites }) {
  const t = useTranslations('check.list');
  return (
    <section aria-labelledby="check-list" className="flex flex-col gap-4">
      <h2 id="check-list" className="text-xl font-bold">
        {t('title')}
      </h2>
      {known.checks.length === 0 && <EmptyState title={t('empty')} text={t('emptyText')} />}
      <ul className="flex flex-col gap-4">
        {known.checks.map((check) => (
          <CheckCard key={check.id} meetingId={meetingId} check={check} known={known} />
        ))}
      </ul>
    </section>
  );
}

function CheckCard(props: { meetingId: string; check: SiteCheckView; known: ChecksOfSites }) {
  const t = useTranslations('check.list');
  const format = useFormatter();
  const { check, known } = props;
  const nameOf = (personId: string) => known.names[personId] ?? t('someone');
  const moment = (at: string) =>
    format.dateTime(new Date(at), { dateStyle: 'short', timeStyle: 'short' });
  const site = known.mine.find(({ id }) => id === check.siteId);
  const failing = trials.filter((trial) => !check.results[trial].ok);
  return (
    <li className="flex flex-col gap-3 rounded-lg border border-line bg-paper p-5">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h3 className="font-semibold">
          {site?.name} · {t(`stage.${check.stage}`)}
        </h3>
        <StatusPill tone={failing.length === 0 ? 'good' : 'waiting'}>
          {failing.length === 0 ? (
            <CircleCheck aria-hidden="true" />
          ) : (
            <CircleAlert aria-hidden="true" />
          )}
          {failing.length === 0
            ? t('passed', { count: trials.length })
            : t('failed', { count: failing.length })}
        </StatusPill>
      </div>
      <p className="text-ink-2">
        {t('by', { name: nameOf(check.byPersonId), at: moment(check.at) })}
      </p>
      <FailedTrials check={check} failing={failing} />
      {check.signedOffBy && check.signedOffAt ? (
        <p>{t('signed', { name: nameOf(check.signedOffBy), at: moment(check.signedOffAt) })}</p>
      ) : (
        <SignOff meetingId={props.meetingId} checkId={check.id} />
      )}
    </li>
  );
}

function FailedTrials(props: {
  check: SiteCheckView;
  failing: readonly (typeof trials)[number][];
}) {
  const t = useTranslations('check.trials');
  if (props.failing.length === 0) return null;
  return (
    <ul className="list-disc pl-5">
      {props.failing.map((trial) => (
        <li key={trial}>
          {t(`${trial}.name`)}
          {props.check.results[trial].note && `: ${props.check.results[trial].note}`}
        </li>
      ))}
    </ul>
  );
}

function SignOff({ meetingId, checkId }: { meetingId: string; checkId: string }) {
  const t = useTranslations('check.list');
  const router = useRouter();
  const sign = useCommand('sites.sign-off');
  const [asking, setAsking] = useState(false);
  const confirm = async () => {
    const answer = await sign.run({ meetingId, checkId });
    setAsking(false);
    if (answer.ok) router.refresh();
  };
  return (
    <div className="flex flex-wrap items-center justify-between gap-3">
      <p className="text-ink-2">{t('unsigned')}</p>
      <Button onClick={() => setAsking(true)}>{t('sign')}</Button>
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title={t('signTitle')}
        text={t('signText')}
        confirmLabel={t('sign')}
        busy={sign.busy}
        onConfirm={() => void confirm()}
      />
    </div>
  );
}
