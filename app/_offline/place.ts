'use client';
import { useSyncExternalStore } from 'react';

/** Which paper is open, and where. It stands behind the `#`, so that nothing is asked of the server. */
export interface Place {
  paperId: string;
  page: number;
}

const pattern = /^#([0-9a-f-]{36})\/(\d+)$/;

export function placeIn(hash: string): Place | null {
  const found = pattern.exec(hash);
  return found?.[1] ? { paperId: found[1], page: Math.max(1, Number(found[2])) } : null;
}

export const hashOf = ({ paperId, page }: Place): string => `#${paperId}/${page}`;

function subscribe(changed: () => void): () => void {
  window.addEventListener('hashchange', changed);
  return () => window.removeEventListener('hashchange', changed);
}

export function usePlace(): Place | null {
  return placeIn(
    useSyncExternalStore(
      subscribe,
      () => window.location.hash,
      () => '',
    ),
  );
}

/** The paper somebody wanted to open when the network was gone. */
export function paperWanted(search: string): string | null {
  const to = new URLSearchParams(search).get('to') ?? '';
  return /\/documents\/([0-9a-f-]{36})$/.exec(to)?.[1] ?? null;
}
