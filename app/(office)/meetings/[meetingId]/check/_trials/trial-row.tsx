'use client';
import { CircleAlert, CircleCheck, CircleDashed } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Button } from '@/app/_ui/button.tsx';
import { Spinner } from '@/app/_ui/spinner.tsx';
import { TextInput } from '@/app/_ui/text-input.tsx';
import type { Trial, TrialOutcome } from '../../../../../../server/sites/check-contract.ts';

function TrialIcon({ outcome, running }: { outcome: TrialOutcome | undefined; running: boolean }) {
  if (running) return <Spinner />;
  if (!outcome) return <CircleDashed aria-hidden="true" className="text-ink-3" />;
  if (outcome.ok) return <CircleCheck aria-hidden="true" className="text-for" />;
  return <CircleAlert aria-hidden="true" className="text-state-ink" />;
}

/** What is tried, what came out in words and a figure, and a note where it is not in order. */
export function TrialRow(props: {
  trial: Trial;
  outcome: TrialOutcome | undefined;
  running: boolean;
  busy: boolean;
  onTry(): void;
  onDisplay(ok: boolean): void;
  onNote(text: string): void;
}) {
  const t = useTranslations('check');
  const { trial, outcome, running, busy } = props;
  const asking = running && trial === 'display';
  return (
    <li className="flex flex-col gap-3 border-line border-t py-4 first:border-t-0">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <TrialIcon outcome={outcome} running={running && !asking} />
        <div className="min-w-0 flex-1 basis-56">
          <p className="font-semibold">{t(`trials.${trial}.name`)}</p>
          <p className="text-ink-2" aria-live="polite">
            {outcome && !running ? sentence(outcome) : t(`trials.${trial}.how`)}
          </p>
        </div>
        <Button onClick={props.onTry} disabled={busy}>
          {outcome ? t('again') : t('try')}
        </Button>
      </div>
      {asking && <DisplayQuestion onAnswer={props.onDisplay} />}
      {outcome && !outcome.ok && !running && (
        <TextInput
          label={t('note')}
          hint={t('noteHint')}
          value={outcome.note}
          maxLength={500}
          onChange={(event) => props.onNote(event.target.value)}
        />
      )}
    </li>
  );

  function sentence({ ok, value }: TrialOutcome): string {
    const verdict = ok ? t('passed') : t('failed');
    if (value === null) return ok ? verdict : t(`trials.${trial}.missing`);
    return `${verdict} · ${t(`trials.${trial}.value`, { value })}`;
  }
}

/** Letters as small as a hall screen shows them, to be read from the last row. */
function DisplayQuestion({ onAnswer }: { onAnswer(ok: boolean): void }) {
  const t = useTranslations('check');
  return (
    <div className="flex flex-col gap-4 rounded-lg bg-ink p-6 text-ground">
      <p className="text-[4vh] leading-tight">{t('display.sample')}</p>
      <div className="flex flex-wrap gap-3">
        <Button variant="act" onClick={() => onAnswer(true)}>
          {t('display.readable')}
        </Button>
        <Button onClick={() => onAnswer(false)}>{t('display.unreadable')}</Button>
      </div>
    </div>
  );
}
