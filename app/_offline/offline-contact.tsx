'use client';
import { useEffect } from 'react';
import { nowAt } from './device.ts';

/** At every start with network the device asks what it may still keep. Where it keeps nothing, nothing is loaded. */
export function OfflineContact({ accountId }: { accountId: string }) {
  useEffect(() => {
    const { accounts, current } = nowAt(accountId);
    if (accounts.length === 0) return;
    const meet = async () => {
      const { contact, enforceDeadlines } = await import('./contact.ts');
      await enforceDeadlines();
      if (current === null) return;
      await contact(accountId);
      await (await import('./worker-state.ts')).refreshStoredPage();
    };
    // Without network it is asked again: by the next page, or when the network is back.
    const go = () => void meet().catch(() => undefined);
    go();
    window.addEventListener('online', go);
    return () => window.removeEventListener('online', go);
  }, [accountId]);
  return null;
}
