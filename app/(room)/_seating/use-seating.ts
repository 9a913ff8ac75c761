'use client';
import { useEffect, useState } from 'react';
import { runQuery } from '@/app/_sync/requests.ts';
import type { SiteSeating } from '../../../server/sites/seating-contract.ts';
import { useDevice } from '../_room/device-context.tsx';

type Loaded = readonly SiteSeating[] | 'loading' | 'failed';

/** The sites of the meeting with their plans, as they stand when this is opened. */
export function useSeating(): { sites: Loaded; retry(): void } {
  const { meetingId } = useDevice();
  const [sites, setSites] = useState<Loaded>('loading');
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    // The attempt's number is in the key of the effect: pressing again asks again.
    void attempt;
    let ended = false;
    setSites('loading');
    void runQuery('sites.seating', { meetingId }).then((answer) => {
      if (!ended) setSites(answer.ok ? answer.value.sites : 'failed');
    });
    return () => {
      ended = true;
    };
  }, [meetingId, attempt]);
  return { sites, retry: () => setAttempt((count) => count + 1) };
}
