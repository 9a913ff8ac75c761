'use client';
import { useTranslations } from 'next-intl';
import { useEffect } from 'react';
import { SidePanel } from '@/app/_reader/_frame/side-panel.tsx';
import { useNotes } from '@/app/_reader/_notes/notes-context.tsx';
import { NotesPanel } from '@/app/_reader/_notes/notes-panel.tsx';
import type { ReadingView } from '../../../server/files/contract.ts';
import { CommentsPanel } from './comments-panel.tsx';
import type { PanelName } from './panel-buttons.tsx';
import { VersionsPanel } from './versions-panel.tsx';

interface Props {
  reading: ReadingView;
  page: number;
  panel: PanelName | null;
  onPanel(panel: PanelName | null): void;
  goTo(page: number, y: number): void;
}

/** What was chosen to stand beside the pages. A note that is selected on its page is shown here. */
export function SidePanels({ reading, page, panel, onPanel, goTo }: Props) {
  const t = useTranslations('reader.panel');
  const { selectedId } = useNotes();
  useEffect(() => {
    if (selectedId !== null) onPanel('notes');
  }, [selectedId, onPanel]);
  if (panel === null) return null;
  const pages = reading.pageSizes.length;
  return (
    <SidePanel side="end" title={t(panel)} onClose={() => onPanel(null)}>
      {panel === 'notes' && <NotesPanel {...{ page, pages, goTo }} />}
      {reading.meetingId !== null && (
        <OfMeeting
          {...{ panel, page, goTo }}
          meetingId={reading.meetingId}
          documentId={reading.id}
        />
      )}
    </SidePanel>
  );
}

function OfMeeting(props: {
  meetingId: string;
  documentId: string;
  panel: PanelName;
  page: number;
  goTo(page: number, y: number): void;
}) {
  const { panel, page, goTo, ...of } = props;
  if (panel === 'comments') return <CommentsPanel {...of} page={page} goTo={goTo} />;
  return panel === 'versions' && <VersionsPanel {...of} />;
}
