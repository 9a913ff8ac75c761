'use client';
import { useEffect } from 'react';
import { nowAt } from './device.ts';

/** At every start with network the device asks what it may still keep. Where it keeps nothing, nothing is loaded. */
export function OfflineContact({ accountId }: { accountId: string }) {
  useEffect(() => {
    const { accounts, current } = nowAt(accountId);
    if (accounts.length === 0) return;
    const leaving = new AbortController();
    const meet = async () => {
      const { contact, enforceDeadlines, fetchNew } = await import('./contact.ts');
      await enforceDeadlines();
      if (current === null) return;
      const { lacking } = await contact(accountId);
      await (await import('./worker-state.ts')).refreshStoredPage();
      await fetchNew(accountId, lacking, leaving.signal);
    };
    // Without network it is asked again: by the next page, or when the network is back.
    const go = () => void meet().catch(() => undefined);
    go();
    window.addEventListener('online', go);
    return () => {
      leaving.abort();
      window.removeEventListener('online', go);
    };
  }, [accountId]);
  return null;
}
