'use client';
import { useCallback, useEffect, useRef, useState } from 'react';
import { contact, dropMeeting, enforceDeadlines, fetchNew, whoseTurn } from './contact.ts';
import { readDevice } from './device.ts';
import type { Erased } from './erase-ended.ts';
import { type KeptMeeting, keptMeetings } from './kept-records.ts';
import { openVault, type Vault } from './vault.ts';

export interface Kept {
  state: 'loading' | 'ready';
  /** How the last contact with the server went; null where there was none yet. */
  contact: 'done' | 'unreachable' | 'not-signed-in' | null;
  vault: Vault | null;
  meetings: readonly KeptMeeting[];
  drop(meetingId: string): Promise<void>;
}

type Loaded = Omit<Kept, 'drop'>;
const failed: Erased = { outcome: 'unreachable', lacking: [] };
const nothing: Loaded = { state: 'loading', contact: null, vault: null, meetings: [] };

/** What lies here for whoever is at the device, after asking the server where there is network. */
export function useKept(): Kept {
  const [kept, setKept] = useState(nothing);
  /** One and the same, so that an open paper is not disturbed by what is asked behind it. */
  const opened = useRef<Vault | null>(null);
  const leaving = useRef(new AbortController());
  const load = useCallback(async (): Promise<void> => {
    await enforceDeadlines();
    const accountId = await whoseTurn();
    if (accountId === null) {
      opened.current?.close();
      opened.current = null;
      return setKept({ ...nothing, state: 'ready' });
    }
    const { outcome, lacking } = await contact(accountId).catch(() => failed);
    // Somebody else sits here, who may keep papers as well.
    if (readDevice().current !== accountId) return load();
    const open = outcome !== 'not-signed-in';
    if (!open || opened.current?.accountId !== accountId) {
      opened.current?.close();
      opened.current = open ? await openVault(accountId) : null;
    }
    const vault = opened.current;
    const meetings = vault ? await keptMeetings(vault) : [];
    setKept({ state: 'ready', contact: outcome, vault, meetings });
    if (!vault || !(await fetchNew(accountId, lacking, leaving.current.signal))) return;
    if (opened.current !== vault) return;
    const now = await keptMeetings(vault);
    setKept((before) => (before.vault === vault ? { ...before, meetings: now } : before));
  }, []);
  useEffect(() => {
    leaving.current = new AbortController();
    const go = () => void load().catch(() => setKept({ ...nothing, state: 'ready' }));
    go();
    window.addEventListener('online', go);
    return () => {
      leaving.current.abort();
      window.removeEventListener('online', go);
    };
  }, [load]);
  return {
    ...kept,
    async drop(meetingId) {
      if (kept.vault) await dropMeeting(kept.vault.accountId, meetingId);
      await load();
    },
  };
}
