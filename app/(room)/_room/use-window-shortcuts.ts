'use client';
import { useFloorRequest } from '../_floor/use-floor-request.ts';
import { usePanel } from './panel-context.tsx';
import { useShortcuts } from './use-shortcuts.ts';

/** Keys for the delegate's four things; listed under `?`. */
export function useWindowShortcuts(): void {
  const { open, toggle } = usePanel();
  const request = useFloorRequest();
  useShortcuts({
    p: () => {
      // A key pressed by mistake must not end one's own speech.
      if (request.state !== 'speaking' && !request.busy) request.press();
    },
    b: () => toggle('vote'),
    t: () => open('document'),
    c: () => toggle('agenda'),
  });
}
