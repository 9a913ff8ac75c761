'use client';
import type { KeyboardEvent } from 'react';
import { useCallback } from 'react';
import type { ReaderControl } from './use-reader-control.ts';

/** Fields and menus keep their keys to themselves. */
function isTyping(target: EventTarget): boolean {
  return (
    target instanceof HTMLElement &&
    target.closest('input, textarea, select, [role="menu"], [contenteditable="true"]') !== null
  );
}

/** Keys of the reader: pages, size, finding, taking back. */
export function useReaderKeys(
  control: ReaderControl,
  notes: { undo(): void; redo(): void },
): (event: KeyboardEvent) => void {
  return useCallback(
    (event) => {
      const { key } = event;
      const modified = event.ctrlKey || event.metaKey;
      if (modified && key.toLowerCase() === 'f') {
        event.preventDefault();
        control.setLeft('find');
        return;
      }
      if (isTyping(event.target) || event.altKey) return;
      const act = modified ? withControl(event, control, notes) : plain(key, control);
      if (!act) return;
      event.preventDefault();
      act();
    },
    [control, notes],
  );
}

function withControl(
  { key, shiftKey }: KeyboardEvent,
  { zoomBy, setZoom }: ReaderControl,
  { undo, redo }: { undo(): void; redo(): void },
): (() => void) | null {
  const lower = key.toLowerCase();
  if (lower === 'z') return shiftKey ? redo : undo;
  if (lower === 'y') return redo;
  if (key === '+' || key === '=') return () => zoomBy(1);
  if (key === '-') return () => zoomBy(-1);
  if (key === '0') return () => setZoom('width');
  return null;
}

function plain(key: string, control: ReaderControl): (() => void) | null {
  const { turn, goTo, pages, zoomBy, mode } = control;
  switch (key) {
    case 'PageDown':
    case 'ArrowRight':
      return () => turn(1);
    case 'PageUp':
    case 'ArrowLeft':
      return () => turn(-1);
    case 'Home':
      return () => goTo(1);
    case 'End':
      return () => goTo(pages);
    case '+':
    case '=':
      return () => zoomBy(1);
    case '-':
      return () => zoomBy(-1);
    case ' ':
      return mode === 'single' ? () => turn(1) : null;
    default:
      return null;
  }
}
