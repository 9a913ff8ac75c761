'use client';
import { Redo2, Undo2, ZoomIn, ZoomOut } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Button } from '@/app/_ui/button.tsx';
import { Checkbox } from '@/app/_ui/checkbox.tsx';
import { IconButton } from '@/app/_ui/icon-button.tsx';
import type { PlanEditing } from './use-plan-editing.ts';

interface Props {
  editing: PlanEditing;
  several: boolean;
  alone: boolean;
  zoom: number;
  busy: boolean;
  unsaved: boolean;
  onSeveral(several: boolean): void;
  onAlone(alone: boolean): void;
  onZoom(zoom: number): void;
  onSave(): void;
}

/** Undo, zoom, how one selects, and saving. */
export function EditingTools(props: Props) {
  const t = useTranslations('seating.editor');
  const { editing, several, alone, zoom, busy, unsaved } = props;
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <div className="flex">
        <IconButton label={t('undo')} disabled={!editing.undo} onClick={() => editing.undo?.()}>
          <Undo2 aria-hidden="true" />
        </IconButton>
        <IconButton label={t('redo')} disabled={!editing.redo} onClick={() => editing.redo?.()}>
          <Redo2 aria-hidden="true" />
        </IconButton>
        <IconButton
          label={t('zoomOut')}
          disabled={zoom <= 0.5}
          onClick={() => props.onZoom(zoom - 0.25)}
        >
          <ZoomOut aria-hidden="true" />
        </IconButton>
        <IconButton
          label={t('zoomIn')}
          disabled={zoom >= 3}
          onClick={() => props.onZoom(zoom + 0.25)}
        >
          <ZoomIn aria-hidden="true" />
        </IconButton>
      </div>
      <Checkbox label={t('several')} checked={several} onChange={props.onSeveral} />
      <Checkbox label={t('alone')} checked={alone} onChange={props.onAlone} />
      <Button variant="primary" busy={busy} disabled={!unsaved} onClick={props.onSave}>
        {t('save')}
      </Button>
    </div>
  );
}
