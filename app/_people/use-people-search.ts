'use client';
import { useEffect, useState } from 'react';
import { type Answer, runQuery } from '@/app/_sync/requests.ts';

type Found = Answer<'organisation.search-people'>;

/** While somebody is typing, nothing is asked yet. */
const pauseMs = 250;

/** People of the organisation as they are typed for; an older answer never replaces a newer one. */
export function usePeopleSearch(filter: { text: string; unitId: string | null; page: number }) {
  const { text, unitId, page } = filter;
  const [found, setFound] = useState<Found | null>(null);
  useEffect(() => {
    let current = true;
    const timer = setTimeout(async () => {
      const answer = await runQuery('organisation.search-people', { text, unitId, page });
      if (current) setFound(answer);
    }, pauseMs);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [text, unitId, page]);
  return found;
}
