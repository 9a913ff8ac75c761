'use client';
import { useSortable } from '@dnd-kit/sortable';
import { CSS } from '@dnd-kit/utilities';
import clsx from 'clsx';
import { ChevronDown, ChevronUp, GripVertical } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { IconButton } from './icon-button.tsx';

interface Props {
  id: string;
  name: string;
  disabled: boolean;
  /** Null at the beginning and at the end of the list. */
  onUp: (() => void) | null;
  onDown: (() => void) | null;
  children(grip: ReactNode): ReactNode;
}

/** One row of a `SortableList`. */
export function SortableRow({ id, name, disabled, onUp, onDown, children }: Props) {
  const t = useTranslations('common.sorting');
  const sortable = useSortable({ id, disabled });
  const { attributes, listeners, setNodeRef, setActivatorNodeRef, transform, transition } =
    sortable;
  const grip = disabled ? null : (
    <span className="flex shrink-0 flex-wrap">
      <button
        ref={setActivatorNodeRef}
        type="button"
        {...attributes}
        {...listeners}
        aria-label={t('grip', { name })}
        title={t('grip', { name })}
        className="hidden size-12 cursor-grab touch-none items-center justify-center rounded-md text-ink-2 hover:bg-paper-2 sm:inline-flex"
      >
        <GripVertical aria-hidden="true" />
      </button>
      <IconButton label={t('up', { name })} disabled={!onUp} onClick={() => onUp?.()}>
        <ChevronUp aria-hidden="true" />
      </IconButton>
      <IconButton label={t('down', { name })} disabled={!onDown} onClick={() => onDown?.()}>
        <ChevronDown aria-hidden="true" />
      </IconButton>
    </span>
  );
  return (
    <li
      ref={setNodeRef}
      style={{ transform: CSS.Translate.toString(transform), transition }}
      className={clsx(sortable.isDragging && 'relative z-10 opacity-80')}
    >
      {children(grip)}
    </li>
  );
}
