'use client';
import { useTranslations } from 'next-intl';
import { useCallback, useEffect, useMemo, useRef } from 'react';
import { SidePanel } from '@/app/_reader/_frame/side-panel.tsx';
import { NoteTools } from '@/app/_reader/_notes/note-tools.tsx';
import { NotesProvider, useNotes } from '@/app/_reader/_notes/notes-context.tsx';
import { NotesOnPage } from '@/app/_reader/_notes/notes-on-page.tsx';
import { NotesPanel } from '@/app/_reader/_notes/notes-panel.tsx';
import { useMarking } from '@/app/_reader/_notes/use-marking.ts';
import { SinglePage } from '@/app/_reader/_pages/single-page.tsx';
import '@/app/_reader/reader.css';
import { useReading } from '@/app/_reader/use-reading.ts';
import type { DocumentView } from '../../../server/documents/contract.ts';
import type { PresentingTool } from '../_document/presenting-tool.ts';
import { PresentingLayer } from './presenting-layer.tsx';

interface Props {
  document: DocumentView;
  page: number;
  zoom: number;
  onZoom(zoom: number): void;
  turn(by: number): void;
  goTo(page: number): void;
  /** Whether one's notes are at hand: their tools, and the list of them. */
  noting: boolean;
  onNoting(noting: boolean): void;
  /** What whoever shows this page has in hand. */
  presentingTool: PresentingTool | null;
}

const a4: [number, number] = [595, 842];
const noSizes: [number, number][] = [];

/** The page of the paper that is open in the room, with one's own notes on it. */
export default function RoomPaper(props: Props) {
  const { id, lineageId } = props.document;
  return (
    <NotesProvider key={lineageId} reading={{ id, lineageId }}>
      <PaperWithNotes {...props} />
    </NotesProvider>
  );
}

function PaperWithNotes(props: Props) {
  const { document, page, zoom, onZoom, turn, goTo, noting, onNoting } = props;
  const { presentingTool } = props;
  const t = useTranslations('reader.panel');
  const root = useRef<HTMLDivElement>(null);
  const { id, sha256, pages } = document;
  const at = useMemo(() => ({ source: 'document' as const, id, sha256 }), [id, sha256]);
  const sizes = useReading(document)?.pageSizes ?? noSizes;
  const mark = useMarking(root, at);
  const { selectedId, select, setTool } = useNotes();
  useEffect(() => {
    if (selectedId !== null) onNoting(true);
  }, [selectedId, onNoting]);
  // Tools that are put away do nothing on the page any longer.
  useEffect(() => {
    if (!noting) setTool(null);
  }, [noting, setTool]);
  const close = useCallback(() => {
    select(null);
    onNoting(false);
  }, [select, onNoting]);
  return (
    <div ref={root} className="room-paper">
      {noting && <NoteTools mark={mark} />}
      <SinglePage
        {...{ at, page, sizes, pages, zoom, onZoom }}
        onTurn={turn}
        notes={
          <>
            <NotesOnPage page={page} size={sizes[page - 1] ?? a4} />
            <PresentingLayer documentId={id} page={page} tool={presentingTool} />
          </>
        }
      />
      {noting && (
        <SidePanel side="end" title={t('notes')} onClose={close}>
          <NotesPanel page={page} pages={pages} goTo={goTo} />
        </SidePanel>
      )}
    </div>
  );
}
