'use client';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import { Button } from '@/app/_ui/button.tsx';
import { Select } from '@/app/_ui/select.tsx';
import { useToast } from '@/app/_ui/toast.tsx';
import { type ChecksOfSites, trials } from '../../../../../../server/sites/check-contract.ts';
import { useCommand } from '../../../../_frame/use-command.ts';
import { CheckList } from './check-list.tsx';
import { TrialRow } from './trial-row.tsx';
import { useTrials } from './use-trials.ts';

/** The check of one site at its own device, and the list of all that were made. */
export function CheckScreen({ meetingId, known }: { meetingId: string; known: ChecksOfSites }) {
  const t = useTranslations('check');
  const router = useRouter();
  const toast = useToast();
  const [siteId, setSiteId] = useState(known.mine[0]?.id ?? '');
  const preview = useRef<HTMLVideoElement>(null);
  const { running, outcomes, results, ...check } = useTrials(preview);
  const record = useCommand('sites.record-check');
  const begun = Object.keys(outcomes).length > 0;

  const keep = async () => {
    if (!results) return;
    const answer = await record.run({ meetingId, siteId, results });
    if (!answer.ok) return;
    toast({ tone: 'success', text: t('recorded') });
    router.refresh();
  };

  return (
    <div className="grid gap-8 lg:grid-cols-[3fr_2fr]">
      <section aria-labelledby="check-title" className="flex flex-col gap-5">
        <div className="flex flex-col gap-1">
          <h2 id="check-title" className="text-xl font-bold">
            {t('title')}
          </h2>
          <p className="text-ink-2">{t('lead')}</p>
        </div>
        <div className="flex flex-wrap items-end gap-4">
          <div className="min-w-64 flex-1">
            <Select
              label={t('site')}
              value={siteId}
              onChange={setSiteId}
              options={known.mine.map(({ id, name }) => ({ value: id, label: name }))}
            />
          </div>
          <Button
            variant={results ? 'quiet' : 'primary'}
            busy={running !== null && running !== 'display'}
            onClick={() => void check.tryAll()}
          >
            {begun ? t('restart') : t('start')}
          </Button>
        </div>
        <video
          ref={preview}
          muted
          playsInline
          aria-label={t('preview')}
          hidden={running !== 'camera'}
          className="aspect-video w-full max-w-md rounded-lg bg-ink"
        />
        <ul className="rounded-lg border border-line bg-paper px-5">
          {trials.map((trial) => (
            <TrialRow
              key={trial}
              trial={trial}
              outcome={outcomes[trial]}
              running={running === trial}
              busy={running !== null}
              onTry={() => void check.tryOne(trial)}
              onDisplay={check.sayDisplay}
              onNote={(text) => check.note(trial, text)}
            />
          ))}
        </ul>
        <div className="flex flex-wrap items-center gap-4">
          <Button
            variant="primary"
            disabled={!results || running !== null}
            busy={record.busy}
            onClick={() => void keep()}
          >
            {t('record')}
          </Button>
          {!results && <p className="text-ink-2">{t('incomplete')}</p>}
        </div>
      </section>
      <CheckList meetingId={meetingId} known={known} />
    </div>
  );
}
