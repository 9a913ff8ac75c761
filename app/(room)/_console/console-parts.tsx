'use client';
import { createContext, type ReactNode, use, useCallback, useMemo, useState } from 'react';
import { flushSync } from 'react-dom';

export const consoleParts = [
  'session',
  'closed',
  'agenda',
  'floor',
  'queue',
  'vote',
  'rollCall',
  'sites',
  'hall',
  'messages',
] as const;
export type ConsolePart = (typeof consoleParts)[number];

interface Parts {
  isOpen(part: ConsolePart): boolean;
  setOpen(part: ConsolePart, open: boolean): void;
  /** Opens a part and brings its heading into sight. */
  goTo(part: ConsolePart): void;
}

/** What a meeting needs all the time stands open; the rest is one tap away. */
const openAtFirst: readonly ConsolePart[] = ['agenda', 'floor', 'queue', 'vote'];
const key = 'dien-hong.console-parts';

const PartsContext = createContext<Parts | null>(null);
const PartContext = createContext<ConsolePart | null>(null);

export const headingId = (part: ConsolePart) => `console-${part}`;

/** Which parts of the console stand open; kept for as long as this window is. */
export function ConsolePartsProvider({ children }: { children: ReactNode }) {
  const [open, remember] = useState(remembered);
  const setOpen = useCallback((part: ConsolePart, wanted: boolean) => {
    remember((known) => {
      const next = new Set(known);
      if (wanted) next.add(part);
      else next.delete(part);
      keep(next);
      return next;
    });
  }, []);
  const parts = useMemo<Parts>(
    () => ({
      isOpen: (part) => open.has(part),
      setOpen,
      goTo: (part) => {
        // Opened before it is scrolled to: a closed part has no height to bring into sight.
        flushSync(() => setOpen(part, true));
        const heading = document.getElementById(headingId(part));
        heading?.scrollIntoView({ block: 'start' });
        heading?.focus({ preventScroll: true });
      },
    }),
    [open, setOpen],
  );
  return <PartsContext value={parts}>{children}</PartsContext>;
}

export function useConsoleParts(): Parts {
  const parts = use(PartsContext);
  if (!parts) throw new Error('useConsoleParts belongs inside ConsolePartsProvider');
  return parts;
}

/** Says to the section inside which part of the console it is. */
export function Part(props: { name: ConsolePart; children: ReactNode }) {
  return <PartContext value={props.name}>{props.children}</PartContext>;
}

/** The part that a section is; null for a section that cannot be closed. */
export function useOwnPart(): ConsolePart | null {
  return use(PartContext);
}

function remembered(): ReadonlySet<ConsolePart> {
  try {
    const kept = sessionStorage.getItem(key)?.split(' ');
    if (kept) return new Set(consoleParts.filter((part) => kept.includes(part)));
  } catch {
    // No storage: the console begins as it does for everybody.
  }
  return new Set(openAtFirst);
}

function keep(open: ReadonlySet<ConsolePart>): void {
  try {
    sessionStorage.setItem(key, [...open].join(' '));
  } catch {
    // Holds until the page is left.
  }
}
