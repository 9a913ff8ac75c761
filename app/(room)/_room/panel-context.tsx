'use client';
import { createContext, type ReactNode, use, useMemo, useState } from 'react';

export const panels = [
  'document',
  'agenda',
  'speakers',
  'vote',
  'people',
  'console',
  'agendaEditor',
  'devices',
  'messages',
] as const;
export type Panel = (typeof panels)[number];

interface PanelChoice {
  panel: Panel;
  open(panel: Panel): void;
  /** Opens the panel, or the document where it is open already. */
  toggle(panel: Panel): void;
}

const PanelContext = createContext<PanelChoice | null>(null);

/** Which panel stands beside (on a phone: under) the stage. */
export function PanelProvider(props: { first: Panel; children: ReactNode }) {
  const [panel, open] = useState<Panel>(props.first);
  const choice = useMemo<PanelChoice>(
    () => ({
      panel,
      open,
      toggle: (wanted) => open((current) => (current === wanted ? 'document' : wanted)),
    }),
    [panel],
  );
  return <PanelContext value={choice}>{props.children}</PanelContext>;
}

export function usePanel(): PanelChoice {
  const choice = use(PanelContext);
  if (!choice) throw new Error('usePanel belongs inside PanelProvider');
  return choice;
}
