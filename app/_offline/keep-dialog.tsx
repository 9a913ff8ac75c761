'use client';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { Banner } from '@/app/_ui/banner.tsx';
import { Button, buttonLook } from '@/app/_ui/button.tsx';
import { Dialog, DialogActions } from '@/app/_ui/dialog.tsx';
import { Skeleton } from '@/app/_ui/skeleton.tsx';
import type { OfflineList } from '../../server/offline/contract.ts';
import type { KeepProgress } from './fetch-papers.ts';
import { type KeepState, useKeeping } from './use-keeping.ts';

/** What will be stored and what will not, how far it is, and what came of it. */
export function KeepDialog({ meetingId, onClose }: { meetingId: string; onClose(): void }) {
  const t = useTranslations('offline.keep');
  const keeping = useKeeping(meetingId);
  const { state } = keeping;
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()} title={t('title')}>
      {state.step === 'loading' && <Skeleton lines={4} />}
      {state.step === 'impossible' && <Impossible />}
      {state.step === 'failed' && (
        <Banner
          tone="error"
          action={!state.switchedOff && <Button onClick={keeping.ask}>{t('again')}</Button>}
        >
          {state.switchedOff ? t('switchedOff') : t('failed')}
        </Banner>
      )}
      {state.step === 'asking' && <Question {...state} />}
      {state.step === 'keeping' && <Progress progress={state.progress} />}
      {state.step === 'ended' && <Ended {...state} />}
      <Actions keeping={keeping} onClose={onClose} />
    </Dialog>
  );
}

function Impossible() {
  const t = useTranslations('offline.keep');
  return (
    <Banner
      tone="warn"
      action={
        <Link href="/trust" className={buttonLook()}>
          {t('toTrust')}
        </Link>
      }
    >
      {t('impossible')}
    </Banner>
  );
}

function Question({ list, here, lacking }: { list: OfflineList; here: number; lacking: number }) {
  const t = useTranslations('offline.keep');
  const { papers, leftOut, keepDays } = list;
  const pages = papers.reduce((sum, { reading }) => sum + reading.pageSizes.length, 0);
  const complete = papers.length > 0 && here === papers.length;
  return (
    <>
      {papers.length === 0 && <p>{t('nothing')}</p>}
      {complete && <Banner tone="success">{t('allHere', { papers: papers.length })}</Banner>}
      {papers.length > 0 && !complete && <p>{t('what', { papers: papers.length, pages, here })}</p>}
      {leftOut.length > 0 && (
        <div className="flex flex-col gap-2">
          <p className="font-semibold">{t('leftOut')}</p>
          <ul className="flex list-disc flex-col gap-1 pl-5">
            {leftOut.map(({ title, reason }) => (
              <li key={title}>
                {title} <span className="text-ink-2">({t(`reason.${reason}`)})</span>
              </li>
            ))}
          </ul>
        </div>
      )}
      {lacking > 0 && (
        <Banner tone="warn">{t('lacking', { megabytes: Math.ceil(lacking / 1e6) })}</Banner>
      )}
      {papers.length > 0 && <p className="text-ink-2">{t('how', { keepDays })}</p>}
    </>
  );
}

function Progress({ progress }: { progress: KeepProgress | null }) {
  const t = useTranslations('offline.keep');
  if (!progress) return <p role="status">{t('preparing')}</p>;
  const { papersDone, papers, pagesDone, pages, bytes } = progress;
  return (
    <div className="flex flex-col gap-2">
      <progress
        className="h-3 w-full accent-act"
        aria-label={t('title')}
        max={Math.max(1, pages)}
        value={pagesDone}
      />
      <p>
        {t('progress', {
          papersDone,
          papers,
          pagesDone,
          pages,
          megabytes: (bytes / 1e6).toFixed(1),
        })}
      </p>
    </div>
  );
}

function Ended({ list, outcome }: Extract<KeepState, { step: 'ended' }>) {
  const t = useTranslations('offline.keep');
  const tone = outcome === 'done' ? 'success' : outcome === 'stopped' ? 'info' : 'error';
  return <Banner tone={tone}>{t(`outcome.${outcome}`, { papers: list.papers.length })}</Banner>;
}

function Actions(props: { keeping: ReturnType<typeof useKeeping>; onClose(): void }) {
  const { keeping, onClose } = props;
  const { state, start, stop, ask } = keeping;
  const t = useTranslations('offline.keep');
  const tCommon = useTranslations('common');
  if (state.step === 'keeping') {
    return (
      <DialogActions>
        <Button onClick={stop}>{t('stop')}</Button>
      </DialogActions>
    );
  }
  const done = state.step === 'ended' && state.outcome === 'done';
  const kept = state.step === 'asking' && state.here === state.list.papers.length;
  return (
    <DialogActions>
      <Button onClick={onClose}>{tCommon('close')}</Button>
      {(done || kept) && (
        <a href="/offline" className={buttonLook('act')}>
          {t('open')}
        </a>
      )}
      {state.step === 'ended' && !done && (
        <Button variant="act" onClick={ask}>
          {t('goOn')}
        </Button>
      )}
      {state.step === 'asking' && !kept && (
        <Button variant="act" onClick={() => void start(state.list)}>
          {t('start')}
        </Button>
      )}
    </DialogActions>
  );
}
