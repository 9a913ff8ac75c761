'use client';
import { useAsking } from '../_floor/asking-context.tsx';
import { useFloorRequest } from '../_floor/use-floor-request.ts';
import { usePanel } from './panel-context.tsx';
import { useShortcuts } from './use-shortcuts.ts';

/** Keys for the delegate's four things; listed under `?`. */
export function useWindowShortcuts(): void {
  const { open, toggle } = usePanel();
  const request = useFloorRequest();
  const asking = useAsking();
  useShortcuts({
    p: () => {
      // A key pressed by mistake must not end one's own speech.
      if (request.state !== 'speaking' && !request.busy) request.press();
    },
    q: () => {
      if (request.state === 'idle' && request.possible) asking.open('choice');
    },
    b: () => toggle('vote'),
    t: () => open('document'),
    c: () => toggle('agenda'),
  });
}
