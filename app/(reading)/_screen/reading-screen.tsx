'use client';
import { ArrowLeft } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useCallback, useState } from 'react';
import { NotesProvider } from '@/app/_reader/_notes/notes-context.tsx';
import { Reader } from '@/app/_reader/reader.tsx';
import { useMediaQuery } from '@/app/_reader/use-media-query.ts';
import { buttonLook } from '@/app/_ui/button.tsx';
import { StatusPill } from '@/app/_ui/status-pill.tsx';
import type { ReadingView } from '../../../server/files/contract.ts';
import { PanelButtons, type PanelName, panelNames } from './panel-buttons.tsx';
import { SidePanels } from './side-panels.tsx';

const phone = '(max-width: 767px)';

/** A paper in the whole window, with notes; one of a meeting has comments and versions too. */
export function ReadingScreen(props: {
  /** Where one comes from, and the other versions are. */
  back: string;
  reading: ReadingView;
  initialPage: number;
  initialText: string;
}) {
  const { back, reading, initialPage, initialText } = props;
  const t = useTranslations('reader');
  const [page, setPage] = useState(initialPage);
  const [panel, setPanel] = useState<PanelName | null>(null);
  const onPhone = useMediaQuery(phone);
  const onPage = useCallback((to: number) => {
    setPage(to);
    keepInAddress(to);
  }, []);
  return (
    <NotesProvider reading={reading}>
      <header className="flex min-h-14 items-center gap-2 border-b border-line bg-paper px-2">
        <Link
          href={back}
          aria-label={t('bar.back')}
          title={t('bar.back')}
          className="inline-flex size-12 shrink-0 items-center justify-center rounded-md text-ink-2 hover:bg-paper-2"
        >
          <ArrowLeft aria-hidden="true" />
        </Link>
        <h1 className="min-w-0 flex-1 truncate">
          <b className="font-semibold">{reading.docNumber}</b> {reading.title}
        </h1>
        {reading.meetingId !== null && (
          <StatusPill tone={reading.status === 'issued' ? 'good' : 'ended'}>
            {t(`status.${reading.status}`)}
          </StatusPill>
        )}
      </header>
      <main className="min-h-0 flex-1">
        <Reader
          key={onPhone ? 'phone' : 'wide'}
          {...{ reading, page, onPage, initialText }}
          initialMode={onPhone ? 'single' : 'continuous'}
          newer={
            reading.newerId && (
              <Link href={`${back}/${reading.newerId}`} className={buttonLook()}>
                {t('banner.openNewer')}
              </Link>
            )
          }
          panels={
            <PanelButtons
              names={reading.meetingId === null ? ['notes'] : panelNames}
              panel={panel}
              onPanel={setPanel}
            />
          }
          side={(goTo) => <SidePanels {...{ reading, page, panel, goTo }} onPanel={setPanel} />}
        />
      </main>
    </NotesProvider>
  );
}

/** Coming back to this address opens the same page; no step of the browser's history. */
function keepInAddress(page: number): void {
  const address = new URL(window.location.href);
  address.searchParams.set('page', String(page));
  address.searchParams.delete('find');
  window.history.replaceState(window.history.state, '', address);
}
