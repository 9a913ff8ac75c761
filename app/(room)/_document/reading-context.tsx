'use client';
import { createContext, type ReactNode, use, useMemo, useState } from 'react';
import { usePresent } from '@/app/_sync/feed-context.tsx';
import type { DocumentView } from '../../../server/documents/contract.ts';
import { documentOf, papersInOrder } from '../_model/shown-document.ts';

interface Place {
  documentId: string;
  page: number;
  /** Turned by the presenter, for everybody: gives way as soon as the feed brings that page. */
  leading: boolean;
}

export interface Reading {
  document: DocumentView | null;
  page: number;
  /** True where this screen and the presenter's show the same. */
  following: boolean;
  /** Whether somebody presents a paper which this reader may see. */
  presented: boolean;
  /** Opens a paper, or turns to a page: from then on one reads alone. */
  goTo(documentId: string, page: number): void;
  /** Turns the page for everybody, as the presenter; shown here before the answer is back. */
  lead(documentId: string, page: number): void;
  /** Back to the presenter's page. */
  follow(): void;
}

const ReadingContext = createContext<Reading | null>(null);

/** What is read on this screen: with the presenter, or alone. */
export function ReadingProvider(props: { children: ReactNode }) {
  const present = usePresent();
  const [own, setOwn] = useState<Place | null>(null);
  const { shown } = present.documents;
  const arrived = own?.leading && shown?.documentId === own.documentId && shown.page === own.page;
  if (arrived) setOwn(null);
  const reading = useMemo<Reading>(() => {
    const presented = documentOf(present, shown?.documentId ?? null);
    const opened = own ? documentOf(present, own.documentId) : null;
    const document = opened ?? presented ?? papersInOrder(present)[0] ?? null;
    const page = opened ? (own?.page ?? 1) : presented ? (shown?.page ?? 1) : 1;
    return {
      document,
      page: Math.min(page, document?.pages ?? 1),
      following: presented !== null && (opened === null || (own?.leading ?? false)),
      presented: presented !== null,
      goTo: (documentId, to) => setOwn({ documentId, page: to, leading: false }),
      lead: (documentId, to) => setOwn({ documentId, page: to, leading: true }),
      follow: () => setOwn(null),
    };
  }, [present, shown, own]);
  return <ReadingContext value={reading}>{props.children}</ReadingContext>;
}

export function useReading(): Reading {
  const reading = use(ReadingContext);
  if (!reading) throw new Error('useReading belongs inside ReadingProvider');
  return reading;
}
