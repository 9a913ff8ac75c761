'use client';
import clsx from 'clsx';
import { ArrowDown, ArrowLeft, ArrowRight, ArrowUp, Trash2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import { IconButton } from '@/app/_ui/icon-button.tsx';
import { TextArea } from '@/app/_ui/text-area.tsx';
import { moved, topOf } from './geometry.ts';
import { noteColourNames } from './note-colours.ts';
import { type Note, useNotes } from './notes-context.tsx';

/** One note in the list; the selected one can be changed here. */
export function NoteCard({ note, goTo }: { note: Note; goTo(page: number, y: number): void }) {
  const t = useTranslations('reader.notes');
  const { selectedId, select, isRefused } = useNotes();
  const selected = selectedId === note.id;
  const card = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (selected) card.current?.scrollIntoView({ block: 'nearest' });
  }, [selected]);
  const open = () => {
    select(note.id);
    goTo(note.page, topOf(note.mark));
  };
  return (
    <div
      ref={card}
      className={clsx(
        'rounded-md border-(length:--border-width) bg-paper',
        selected ? 'border-act' : 'border-line',
      )}
    >
      <button
        type="button"
        className="flex min-h-12 w-full items-start gap-3 rounded-md px-3 py-3 text-left hover:bg-paper-2"
        aria-current={selected}
        onClick={open}
      >
        <span className="note-swatch mt-0.5" data-colour={note.mark.colour} aria-hidden="true" />
        <span className="min-w-0 flex-1">
          <span className="block text-sm text-ink-2">
            {t('onPage', { page: note.page })} · {t(note.mark.kind)}
          </span>
          <NoteWords note={note} />
        </span>
      </button>
      {isRefused(note.id) && <p className="px-3 pb-3 text-sm text-state-ink">{t('refused')}</p>}
      {selected && <NoteEditor note={note} />}
    </div>
  );
}

function NoteWords({ note: { mark } }: { note: Note }) {
  const t = useTranslations('reader.notes');
  if (mark.kind === 'pen') return <span className="line-clamp-3">{t('penLine')}</span>;
  const words = mark.kind === 'text' ? mark.text : mark.quote;
  return <span className="line-clamp-3">{words || t('noWords')}</span>;
}

const step = 6;
const ways = [
  { name: 'left', by: [-step, 0], Icon: ArrowLeft },
  { name: 'right', by: [step, 0], Icon: ArrowRight },
  { name: 'up', by: [0, -step], Icon: ArrowUp },
  { name: 'down', by: [0, step], Icon: ArrowDown },
] as const;

function NoteEditor({ note }: { note: Note }) {
  const t = useTranslations('reader.notes');
  const { write, select } = useNotes();
  const { mark } = note;
  const movable = mark.kind === 'text' || mark.kind === 'pen';
  const remove = () => {
    write([{ ...note, mark: null }]);
    select(null);
  };
  return (
    <div className="flex flex-col gap-3 border-t border-line p-3">
      {mark.kind === 'text' && <NoteText note={note} text={mark.text} />}
      <div className="flex flex-wrap items-center gap-1">
        <fieldset className="note-colours">
          <legend className="sr-only">{t('colour')}</legend>
          {noteColourNames.map((one) => (
            <label key={one} title={t(`colours.${one}`)}>
              <input
                type="radio"
                name={`colour-${note.id}`}
                className="sr-only"
                checked={mark.colour === one}
                onChange={() => write([{ ...note, mark: { ...mark, colour: one } }])}
              />
              <span className="note-swatch" data-colour={one} aria-hidden="true" />
              <span className="sr-only">{t(`colours.${one}`)}</span>
            </label>
          ))}
        </fieldset>
        <IconButton label={t('delete')} onClick={remove}>
          <Trash2 aria-hidden="true" />
        </IconButton>
      </div>
      {movable && (
        <div role="toolbar" aria-label={t('move')} className="flex gap-1">
          {ways.map(({ name, by, Icon }) => (
            <IconButton
              key={name}
              label={`${t('move')}: ${t(name)}`}
              onClick={() => write([{ ...note, mark: moved(mark, by[0], by[1]) }])}
            >
              <Icon aria-hidden="true" />
            </IconButton>
          ))}
        </div>
      )}
    </div>
  );
}

/** Written when the field is left, so that one text is one act to take back. */
function NoteText({ note, text }: { note: Note; text: string }) {
  const t = useTranslations('reader.notes');
  const { write } = useNotes();
  const [typed, setTyped] = useState(text);
  const latest = useRef({ note, typed, write });
  latest.current = { note, typed, write };
  useEffect(() => setTyped(text), [text]);
  const keep = () => {
    const now = latest.current;
    if (now.note.mark.kind !== 'text' || now.note.mark.text === now.typed) return;
    now.write([{ ...now.note, mark: { ...now.note.mark, text: now.typed } }]);
  };
  const keepNow = useRef(keep);
  keepNow.current = keep;
  // Closing the panel or turning to another note loses nothing.
  useEffect(() => () => keepNow.current(), []);
  return (
    <TextArea
      label={t('words')}
      value={typed}
      rows={3}
      maxLength={4000}
      autoFocus={text === ''}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={keep}
    />
  );
}
