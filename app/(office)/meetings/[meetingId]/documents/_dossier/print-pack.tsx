'use client';
import { Printer } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import { runQuery } from '@/app/_sync/requests.ts';
import { Button } from '@/app/_ui/button.tsx';
import { useToast } from '@/app/_ui/toast.tsx';

const pollMs = 1_000;

/** Has all issued papers put together into one PDF, says how far that is, and saves it. */
export function PrintPack({ meetingId }: { meetingId: string }) {
  const t = useTranslations('dossier.printPack');
  const toast = useToast();
  const address = `/api/meetings/${meetingId}/print-pack.pdf`;
  const [making, setMaking] = useState(false);
  const progress = useProgress(meetingId, making);
  const leaving = useRef(new AbortController());
  useEffect(() => {
    leaving.current = new AbortController();
    return () => leaving.current.abort();
  }, []);
  const make = async () => {
    setMaking(true);
    const { signal } = leaving.current;
    try {
      // Answered once it is made; then the browser saves it, without taking it all into memory.
      const { ok } = await fetch(address, { method: 'HEAD', signal });
      if (ok) save(address);
      else toast({ tone: 'error', text: t('failed') });
    } catch {
      if (!signal.aborted) toast({ tone: 'error', text: t('failed') });
    }
    setMaking(false);
  };
  return (
    <div className="flex flex-col gap-1">
      <Button busy={making} onClick={make}>
        {!making && <Printer aria-hidden="true" />}
        {making && progress ? t('making', { ...progress }) : t('button')}
      </Button>
      <span role="status" className="sr-only">
        {making && progress ? t('making', { ...progress }) : ''}
      </span>
    </div>
  );
}

function save(address: string): void {
  const link = document.createElement('a');
  link.href = address;
  link.download = '';
  link.click();
}

interface Progress {
  done: number;
  total: number;
}

/** How many papers are in it so far; null where it does not take long enough to be told. */
function useProgress(meetingId: string, making: boolean): Progress | null {
  const [progress, setProgress] = useState<Progress | null>(null);
  useEffect(() => {
    if (!making) return setProgress(null);
    let ended = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const ask = async () => {
      const answer = await runQuery('files.print-pack', { meetingId });
      if (ended) return;
      if (answer.ok && answer.value.state === 'making') {
        setProgress({ done: answer.value.done, total: answer.value.total });
      }
      timer = setTimeout(ask, pollMs);
    };
    timer = setTimeout(ask, pollMs);
    return () => {
      ended = true;
      clearTimeout(timer);
    };
  }, [meetingId, making]);
  return progress;
}
