'use client';
import { Lock, Plus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Banner } from '@/app/_ui/banner.tsx';
import { Button } from '@/app/_ui/button.tsx';
import { EmptyState } from '@/app/_ui/empty-state.tsx';
import { Skeleton } from '@/app/_ui/skeleton.tsx';
import { EarlierNotes } from './earlier-notes.tsx';
import { NoteCard } from './note-card.tsx';
import { useNotes } from './notes-context.tsx';

/** All one's notes on the paper, by page; the way to them without a pointer. */
export function NotesPanel(props: {
  page: number;
  pages: number;
  goTo(page: number, y: number): void;
}) {
  const { page, pages, goTo } = props;
  const t = useTranslations('reader.notes');
  const notes = useNotes();
  const { state, here, add, select, colour } = notes;
  const addHere = () => select(add(page, { kind: 'text', colour, at: [24, 24], text: '' }));
  return (
    <div className="flex flex-col gap-4">
      <p className="flex items-center gap-2 text-sm text-ink-2">
        <Lock aria-hidden="true" size={16} className="shrink-0" />
        {t('private')}
      </p>
      {pages > 0 && (
        <Button onClick={addHere}>
          <Plus aria-hidden="true" />
          {t('addHere', { page })}
        </Button>
      )}
      <Saving />
      {state.loading === 'loading' && <Skeleton lines={4} />}
      {state.loading === 'failed' && (
        <Banner tone="error" action={<Button onClick={notes.reload}>{t('again')}</Button>}>
          {t('loadFailed')}
        </Banner>
      )}
      <EarlierNotes pages={pages} />
      {state.loading === 'ready' && here.length === 0 && (
        <EmptyState title={t('empty')} text={t('emptyHint')} />
      )}
      <ul className="flex flex-col gap-3">
        {here.map((note) => (
          <li key={note.id}>
            <NoteCard note={note} goTo={goTo} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function Saving() {
  const t = useTranslations('reader.notes');
  const { saving, held } = useNotes().state;
  if (saving === 'unsaved') return <Banner tone="warn">{t('unsaved')}</Banner>;
  return (
    <p role="status" className="text-sm text-ink-2 empty:hidden">
      {held.size > 0 && t(saving)}
    </p>
  );
}
