'use client';
import { Eraser, MousePointer2, Pencil, ScreenShareOff } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useFeed, useLive, usePresent } from '@/app/_sync/feed-context.tsx';
import { strokeColours } from '../_paper/stroke-colours.ts';
import { useDevice } from '../_room/device-context.tsx';
import { useCommand } from '../_room/use-command.ts';
import type { PresentingTool } from './presenting-tool.ts';

interface Props {
  tool: PresentingTool | null;
  onTool(tool: PresentingTool | null): void;
}

/** For whoever shows the page: a pointer and a pen that everybody sees, and the end of the showing. */
export default function PresentingTools({ tool, onTool }: Props) {
  const t = useTranslations('room.presenting');
  const { meetingId } = useDevice();
  const { shown } = usePresent().documents;
  const feed = useFeed();
  const drawn = useLive((state) => (state.marks?.strokes.length ?? 0) > 0);
  const stop = useCommand('documents.stop-showing');
  if (!shown) return null;
  const { documentId, page } = shown;
  const pointing = tool?.kind === 'pointer';
  return (
    <fieldset className="presenting-tools">
      <legend className="sr-only">{t('label')}</legend>
      <button
        type="button"
        aria-pressed={pointing}
        onClick={() => onTool(pointing ? null : { kind: 'pointer' })}
      >
        <MousePointer2 aria-hidden="true" size={22} />
        <span>{t('pointer')}</span>
      </button>
      {strokeColours.map((colour) => {
        const inHand = tool?.kind === 'pen' && tool.colour === colour;
        return (
          <button
            key={colour}
            type="button"
            className="presenting-pen"
            data-colour={colour}
            aria-pressed={inHand}
            aria-label={t(`pens.${colour}`)}
            title={t(`pens.${colour}`)}
            onClick={() => onTool(inHand ? null : { kind: 'pen', colour })}
          >
            <Pencil aria-hidden="true" size={22} />
          </button>
        );
      })}
      <button
        type="button"
        disabled={!drawn}
        aria-label={t('clear')}
        title={t('clear')}
        onClick={() => feed?.clearMarks({ documentId, page })}
      >
        <Eraser aria-hidden="true" size={22} />
      </button>
      <button
        type="button"
        className="presenting-stop"
        disabled={stop.busy}
        onClick={() => void stop.run({ meetingId })}
      >
        <ScreenShareOff aria-hidden="true" size={22} />
        <span>{t('stop')}</span>
      </button>
    </fieldset>
  );
}
