'use client';
import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { Banner } from '@/app/_ui/banner.tsx';
import { Button } from '@/app/_ui/button.tsx';
import type { NoteMark } from '../../../server/notes/contract.ts';
import { type Note, useNotes } from './notes-context.tsx';

const keyOf = (page: number, mark: NoteMark) => JSON.stringify([page, mark]);

/** Notes on versions before, which survive there and can be carried over to the same page here. */
export function EarlierNotes({ pages }: { pages: number }) {
  const t = useTranslations('reader.notes');
  const notes = useNotes();
  const { here, elsewhere, state } = notes;
  const left = useMemo(() => {
    const known = new Set(here.map(({ page, mark }) => keyOf(page, mark)));
    return elsewhere.filter(({ page, mark }) => page <= pages && !known.has(keyOf(page, mark)));
  }, [here, elsewhere, pages]);
  if (left.length === 0) return null;
  const carry = (chosen: readonly Note[]) => {
    for (const { page, mark } of chosen) notes.add(page, mark);
  };
  return (
    <section className="flex flex-col gap-3">
      <Banner tone="info" action={<Button onClick={() => carry(left)}>{t('carryOverAll')}</Button>}>
        {t('earlierHint', { count: left.length })}
      </Banner>
      <ul className="flex flex-col gap-2">
        {left.map((note) => (
          <li key={note.id} className="rounded-md border border-dashed border-line-strong p-3">
            <p className="text-sm text-ink-2">
              <Version number={state.versions.get(note.documentId)} /> ·{' '}
              {t('onPage', { page: note.page })}
            </p>
            <p className="my-1 line-clamp-3">{wordsOf(note.mark) || t(note.mark.kind)}</p>
            <Button onClick={() => carry([note])}>{t('carryOver')}</Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Version({ number }: { number: number | undefined }) {
  const t = useTranslations('reader.notes');
  return number === undefined ? t('earlierUnknown') : t('earlier', { version: number });
}

function wordsOf(mark: NoteMark): string {
  if (mark.kind === 'pen') return '';
  return mark.kind === 'text' ? mark.text : mark.quote;
}
