'use client';
import { ArrowLeft, NotebookPen, WifiOff } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { BarButton } from '@/app/_reader/_frame/reader-bar.tsx';
import { SidePanel } from '@/app/_reader/_frame/side-panel.tsx';
import { NotesProvider, useNotes } from '@/app/_reader/_notes/notes-context.tsx';
import { NotesPanel } from '@/app/_reader/_notes/notes-panel.tsx';
import { PageSourceProvider } from '@/app/_reader/page-source.ts';
import { Reader } from '@/app/_reader/reader.tsx';
import { useMediaQuery } from '@/app/_reader/use-media-query.ts';
import type { ReadingView } from '../../server/files/contract.ts';
import { keptPages } from './kept-pages.ts';
import { ownRequests, shelfIn } from './notes-shelf.ts';
import { hashOf } from './place.ts';
import type { Vault } from './vault.ts';

/** A paper from what the device keeps: pages, words, finding and notes, all without network. */
export function OfflineReading(props: { vault: Vault; reading: ReadingView; page: number }) {
  const { vault, reading, page } = props;
  const t = useTranslations('reader');
  const tOffline = useTranslations('offline');
  const { id, sha256, lineageId } = reading;
  const pages = reading.pageSizes.length;
  const source = useMemo(() => keptPages(vault, { id, sha256, pages }), [vault, id, sha256, pages]);
  useEffect(() => () => source.close(), [source]);
  const keeping = useMemo(() => {
    return { shelf: shelfIn(vault, lineageId), requests: ownRequests(vault.accountId) };
  }, [vault, lineageId]);
  const onPhone = useMediaQuery('(max-width: 767px)');
  const onPage = useCallback(
    (to: number) => {
      window.history.replaceState(window.history.state, '', hashOf({ paperId: id, page: to }));
      window.dispatchEvent(new HashChangeEvent('hashchange'));
    },
    [id],
  );
  // Files come from the server; pages are here.
  const here = { ...reading, newerId: null, rights: { download: false, print: false } };
  return (
    <PageSourceProvider value={source}>
      <NotesProvider reading={reading} keeping={keeping}>
        <div className="flex h-dvh flex-col overflow-hidden">
          <header className="flex min-h-14 items-center gap-2 border-b border-line bg-paper px-2">
            <a
              href="#list"
              aria-label={tOffline('back')}
              title={tOffline('back')}
              className="inline-flex size-12 shrink-0 items-center justify-center rounded-md text-ink-2 hover:bg-paper-2"
            >
              <ArrowLeft aria-hidden="true" />
            </a>
            <h1 className="min-w-0 flex-1 truncate">
              <b className="font-semibold">{reading.docNumber}</b> {reading.title}
            </h1>
            <span className="flex items-center gap-2 px-2 text-sm text-ink-2">
              <WifiOff aria-hidden="true" size={18} />
              <span className="hidden sm:inline">{tOffline('fromDevice')}</span>
            </span>
          </header>
          <main className="min-h-0 flex-1">
            <WithNotes
              key={onPhone ? 'phone' : 'wide'}
              {...{ reading: here, page, pages, onPage, onPhone }}
              label={t('panel.notes')}
            />
          </main>
        </div>
      </NotesProvider>
    </PageSourceProvider>
  );
}

function WithNotes(props: {
  reading: ReadingView;
  page: number;
  pages: number;
  onPage(page: number): void;
  onPhone: boolean;
  label: string;
}) {
  const { reading, page, pages, onPage, onPhone, label } = props;
  const [open, setOpen] = useState(false);
  const { selectedId } = useNotes();
  useEffect(() => {
    if (selectedId !== null) setOpen(true);
  }, [selectedId]);
  return (
    <Reader
      {...{ reading, page, onPage }}
      initialMode={onPhone ? 'single' : 'continuous'}
      panels={
        <BarButton label={label} pressed={open} onPress={() => setOpen(!open)}>
          <NotebookPen aria-hidden="true" />
        </BarButton>
      }
      side={(goTo) =>
        open && (
          <SidePanel side="end" title={label} onClose={() => setOpen(false)}>
            <NotesPanel {...{ page, pages, goTo }} />
          </SidePanel>
        )
      }
    />
  );
}
