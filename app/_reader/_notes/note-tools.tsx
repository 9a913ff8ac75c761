'use client';
import { Eraser, Highlighter, PenLine, Redo2, StickyNote, Underline, Undo2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { noteColourNames } from './note-colours.ts';
import { type Tool, tools, useNotes } from './notes-context.tsx';

const icons = {
  highlight: Highlighter,
  underline: Underline,
  text: StickyNote,
  pen: PenLine,
  eraser: Eraser,
} satisfies Record<Tool, unknown>;

const hints = {
  highlight: 'hintSelect',
  underline: 'hintSelect',
  text: 'hintText',
  pen: 'hintPen',
  eraser: 'hintEraser',
} as const satisfies Record<Tool, string>;

/** What notes are made with. `mark` applies a marking tool to what is selected already. */
export function NoteTools({ mark }: { mark(kind: 'highlight' | 'underline'): Promise<boolean> }) {
  const t = useTranslations('reader.notes');
  const { state, tool, setTool, undo, redo } = useNotes();
  const choose = async (chosen: Tool) => {
    if (tool === chosen) return setTool(null);
    const marked = (chosen === 'highlight' || chosen === 'underline') && (await mark(chosen));
    if (!marked) setTool(chosen);
  };
  return (
    <div className="note-tools" role="toolbar" aria-label={t('tools')}>
      {tools.map((one) => {
        const Icon = icons[one];
        return (
          <button
            key={one}
            type="button"
            aria-pressed={tool === one}
            aria-label={t(one)}
            title={t(one)}
            // What is selected stays selected.
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => void choose(one)}
          >
            <Icon aria-hidden="true" />
          </button>
        );
      })}
      <Colours />
      <button
        type="button"
        disabled={!state.mayUndo}
        aria-label={t('undo')}
        title={t('undo')}
        onClick={undo}
      >
        <Undo2 aria-hidden="true" />
      </button>
      <button
        type="button"
        disabled={!state.mayRedo}
        aria-label={t('redo')}
        title={t('redo')}
        onClick={redo}
      >
        <Redo2 aria-hidden="true" />
      </button>
      <span className="note-hint" role="status">
        {tool && t(hints[tool])}
      </span>
    </div>
  );
}

function Colours() {
  const t = useTranslations('reader.notes');
  const { colour, setColour } = useNotes();
  return (
    <fieldset className="note-colours">
      <legend className="sr-only">{t('colour')}</legend>
      {noteColourNames.map((one) => (
        <label key={one} title={t(`colours.${one}`)}>
          <input
            type="radio"
            name="note-colour"
            className="sr-only"
            checked={colour === one}
            onChange={() => setColour(one)}
          />
          <span className="note-swatch" data-colour={one} aria-hidden="true" />
          <span className="sr-only">{t(`colours.${one}`)}</span>
        </label>
      ))}
    </fieldset>
  );
}
