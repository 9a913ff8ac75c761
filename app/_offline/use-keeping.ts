'use client';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { OfflineList } from '../../server/offline/contract.ts';
import { runQuery } from '../_sync/requests.ts';
import { readDevice } from './device.ts';
import type { KeepProgress } from './fetch-papers.ts';
import { type KeepOutcome, keepMeeting, lackingBytes } from './keep-meeting.ts';
import { keptMeeting, meetingName, readRecord } from './kept-records.ts';
import { openVault } from './vault.ts';
import { canKeep, prepareWorker } from './worker-state.ts';

export type KeepState =
  | { step: 'loading' }
  /** Not over an encrypted connection, or a browser that cannot. */
  | { step: 'impossible' }
  | { step: 'failed'; switchedOff: boolean }
  | { step: 'asking'; list: OfflineList; here: number; lacking: number }
  | { step: 'keeping'; progress: KeepProgress | null }
  | { step: 'ended'; list: OfflineList; outcome: KeepOutcome | 'no-page' };

/** Storing a meeting's papers, from the question to the end; going on begins with the question again. */
export function useKeeping(meetingId: string) {
  const [state, setState] = useState<KeepState>({ step: 'loading' });
  const stopping = useRef<AbortController | null>(null);
  const ask = useCallback(async () => {
    setState({ step: 'loading' });
    if (!canKeep()) return setState({ step: 'impossible' });
    const answer = await runQuery('offline.list', { meetingId });
    if (!answer.ok) {
      return setState({ step: 'failed', switchedOff: answer.code === 'offline.switched-off' });
    }
    const list = answer.value;
    const [here, lacking] = [await keptHere(list), await lackingBytes(list)];
    setState({ step: 'asking', list, here, lacking });
  }, [meetingId]);
  useEffect(() => {
    void ask();
    // A dialog that is closed stops what it began; what has arrived stays.
    return () => stopping.current?.abort();
  }, [ask]);
  const start = async (list: OfflineList) => {
    const stop = new AbortController();
    stopping.current = stop;
    setState({ step: 'keeping', progress: null });
    const ready = await prepareWorker();
    if (!ready) return setState({ step: 'ended', list, outcome: 'no-page' });
    const onProgress = (progress: KeepProgress) => setState({ step: 'keeping', progress });
    const outcome = await keepMeeting(list, { onProgress, signal: stop.signal });
    setState({ step: 'ended', list, outcome });
  };
  return { state, ask, start, stop: () => stopping.current?.abort() };
}

/** How many of these papers are on the device already, complete. */
async function keptHere(list: OfflineList): Promise<number> {
  if (!readDevice().accounts.includes(list.accountId)) return 0;
  const vault = await openVault(list.accountId);
  const kept = await readRecord(vault, meetingName(list.meeting.meetingId), keptMeeting);
  vault.close();
  if (!kept?.complete) return 0;
  const shas = new Set(kept.papers.map(({ reading }) => reading.sha256));
  return list.papers.filter(({ reading }) => shas.has(reading.sha256)).length;
}
