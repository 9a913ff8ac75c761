'use client';
import { type ReactNode, useCallback, useRef } from 'react';
import type { HitInReading, ReadingView } from '../../server/files/contract.ts';
import { useFind } from './_find/use-find.ts';
import { ReadingBanners } from './_frame/banners.tsx';
import { LeftPanels } from './_frame/left-panels.tsx';
import { ReaderBar } from './_frame/reader-bar.tsx';
import { Unconverted } from './_frame/unconverted.tsx';
import { type ReadingMode, useReaderControl } from './_frame/use-reader-control.ts';
import { useReaderKeys } from './_frame/use-reader-keys.ts';
import { NoteTools } from './_notes/note-tools.tsx';
import { useNotes } from './_notes/notes-context.tsx';
import { NotesOnPage } from './_notes/notes-on-page.tsx';
import { useMarking } from './_notes/use-marking.ts';
import { type ReadAt, readAtOf } from './_pages/page-address.ts';
import type { PageSize } from './_pages/page-layout.ts';
import { PageStrip } from './_pages/page-strip.tsx';
import { SinglePage } from './_pages/single-page.tsx';
import './reader.css';

export interface ReaderProps {
  reading: ReadingView;
  page: number;
  onPage(page: number): void;
  initialMode?: ReadingMode;
  /** What to find at the beginning: from a search over all papers. */
  initialText?: string;
  /** Leads to the version that took this one's place. */
  newer?: ReactNode;
  /** Buttons at the end of the bar, for what stands beside the pages. */
  panels?: ReactNode;
  /** What stands beside the pages: gets how to go to a place in the paper. */
  side?(goTo: (page: number, y: number) => void): ReactNode;
}

/** Reads a paper: pages, finding, notes. Belongs inside a `NotesProvider` of the same reading. */
export function Reader(props: ReaderProps) {
  const { reading, page, onPage, initialMode = 'continuous', initialText = '' } = props;
  const root = useRef<HTMLDivElement>(null);
  const at = useStable(readAtOf(reading));
  const control = useReaderControl({
    ...{ page, onPage, initialMode, pages: reading.pageSizes.length },
    initialLeft: initialText === '' ? null : 'find',
  });
  const { goToPlace } = control;
  const onHit = useCallback(
    (hit: HitInReading) => goToPlace(hit.page, hit.boxes[0]?.[1] ?? 0),
    [goToPlace],
  );
  const find = useFind(reading, initialText, onHit);
  const notes = useNotes();
  const onKeyDown = useReaderKeys(control, notes);
  const mark = useMarking(root, at);
  const notesOn = useCallback(
    (number: number, size: PageSize) => <NotesOnPage page={number} size={size} />,
    [],
  );
  const sizes = reading.pageSizes;
  const single = control.mode === 'single';
  return (
    <section ref={root} className="reader" aria-label={reading.title} onKeyDown={onKeyDown}>
      <ReaderBar
        reading={reading}
        control={control}
        tools={at && <NoteTools mark={mark} />}
        panels={props.panels}
      />
      <ReadingBanners reading={reading} newer={props.newer} />
      {at && <LeftPanels at={at} control={control} find={find} />}
      {!at && <Unconverted reading={reading} />}
      {at && single && (
        <SinglePage
          {...{ at, page, sizes, pages: sizes.length, zoom: control.zoom }}
          onZoom={control.setZoom}
          onTurn={control.turn}
          hits={find.hitsOn(page)}
          notes={notesOn(page, sizes[page - 1] ?? [595, 842])}
        />
      )}
      {at && !single && (
        <PageStrip
          {...{ at, page, onPage, sizes, notesOn, zoom: control.zoom, target: control.target }}
          onZoom={control.setZoom}
          hitsOn={find.hitsOn}
        />
      )}
      {props.side?.(goToPlace)}
    </section>
  );
}

/** The same object as long as it says the same. */
function useStable(at: ReadAt | null): ReadAt | null {
  const known = useRef(at);
  const same = JSON.stringify(known.current) === JSON.stringify(at);
  if (!same) known.current = at;
  return known.current;
}
