'use client';
import { CircleAlert, CircleCheck, RotateCcw, Trash2 } from 'lucide-react';
import { useFormatter, useTranslations } from 'next-intl';
import { Button } from '@/app/_ui/button.tsx';
import { IconButton } from '@/app/_ui/icon-button.tsx';
import { Spinner } from '@/app/_ui/spinner.tsx';
import type { UploadEntry } from './upload-queue.ts';
import { useProblemText } from './use-problem-text.ts';

interface Props {
  entry: UploadEntry;
  onRetry(key: string): void;
  onRemove(entry: UploadEntry): void;
}

/** One file on its way: how far it is, or why it was not taken and what to do. */
export function UploadRow({ entry, onRetry, onRemove }: Props) {
  const t = useTranslations('dossier.upload');
  const { fileName, sizeBytes, sentBytes, phase } = entry;
  const percent = sizeBytes === 0 ? 100 : Math.floor((sentBytes / sizeBytes) * 100);
  return (
    <div className="flex flex-col gap-1.5">
      <div className="flex items-center gap-2">
        <span className="min-w-0 flex-1 break-words font-semibold">{fileName}</span>
        {phase === 'interrupted' && (
          <Button onClick={() => onRetry(entry.key)}>
            <RotateCcw aria-hidden="true" size={20} />
            {t('retry')}
          </Button>
        )}
        <IconButton label={t('remove', { fileName })} onClick={() => onRemove(entry)}>
          <Trash2 aria-hidden="true" />
        </IconButton>
      </div>
      {phase === 'sending' && (
        <progress
          className="h-2 w-full accent-(--act)"
          aria-label={t('progress', { fileName })}
          max={100}
          value={percent}
        />
      )}
      <State entry={entry} percent={percent} />
    </div>
  );
}

function State({ entry, percent }: { entry: UploadEntry; percent: number }) {
  const t = useTranslations('dossier.upload');
  const tIntake = useTranslations('intake');
  const format = useFormatter();
  const problemText = useProblemText();
  const { phase, view, problem } = entry;
  if (phase === 'refused' || phase === 'interrupted') {
    return (
      <p role="alert" className="flex items-start gap-1.5 font-medium text-state-ink">
        <CircleAlert aria-hidden="true" size={20} className="mt-px shrink-0" />
        {problem ? problemText(problem) : t('interrupted')}
      </p>
    );
  }
  if (phase === 'ready') {
    const conversion = view?.file?.conversion;
    const kept = conversion === 'failed' || conversion === 'timed-out';
    return (
      <p className={kept ? 'flex gap-1.5 text-warn' : 'flex gap-1.5 text-for'}>
        <CircleCheck aria-hidden="true" size={20} className="mt-px shrink-0" />
        {kept ? tIntake(`conversion.${conversion}`) : t('ready', { pages: view?.file?.pages ?? 0 })}
      </p>
    );
  }
  const progress = view?.progress;
  return (
    <p className="flex items-center gap-2 text-ink-2">
      {phase === 'checking' && <Spinner />}
      {phase === 'waiting' && t('waiting')}
      {phase === 'sending' &&
        t('sending', {
          percent,
          size: format.number(entry.sizeBytes / 1_048_576, { maximumFractionDigits: 1 }),
        })}
      {phase === 'checking' &&
        (progress ? tIntake(`stage.${progress.stage}`, progress) : t('checking'))}
    </p>
  );
}
