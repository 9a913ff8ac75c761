'use client';
import { useEffect, useRef } from 'react';
import { shortcutsSwitch } from './shortcuts-switch.ts';

/** Whether a key press belongs to what is focused (writing, a menu, a question), not to the window. */
function isTaken({ target, key }: KeyboardEvent): boolean {
  if (!(target instanceof HTMLElement)) return false;
  const taking = 'input:not([type=radio]), textarea, select, [role=menu], [role=dialog]';
  if (target.isContentEditable || target.closest(taking) !== null) return true;
  // Enter on a button presses that button, and never sends a ballot behind its back.
  return key === 'Enter' && target.closest('button, a, summary') !== null;
}

/** Single keys for the whole window, by the key's character in lower case. */
export function useShortcuts(actions: Readonly<Record<string, () => void>>, enabled = true): void {
  const latest = useRef(actions);
  useEffect(() => {
    latest.current = actions;
  });
  useEffect(() => {
    if (!enabled) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.altKey || event.metaKey || isTaken(event)) return;
      if (!shortcutsSwitch.get()) return;
      const action = latest.current[event.key.toLowerCase()];
      if (!action) return;
      event.preventDefault();
      action();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [enabled]);
}
