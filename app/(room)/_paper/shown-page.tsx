'use client';
import { useMemo } from 'react';
import { SinglePage } from '@/app/_reader/_pages/single-page.tsx';
import '@/app/_reader/reader.css';
import { useReading } from '@/app/_reader/use-reading.ts';
import type { DocumentView } from '../../../server/documents/contract.ts';

const noSizes: [number, number][] = [];

/** One page in full height, for the hall: no tools and no notes. */
export default function ShownPage({ document, page }: { document: DocumentView; page: number }) {
  const { id, sha256, pages } = document;
  const at = useMemo(() => ({ source: 'document' as const, id, sha256 }), [id, sha256]);
  const sizes = useReading(document)?.pageSizes ?? noSizes;
  return <SinglePage at={at} page={page} sizes={sizes} pages={pages} zoom="page" />;
}
