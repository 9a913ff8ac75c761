'use client';
import { lazy, Suspense, useState } from 'react';
import { MoreButton } from './more-button.tsx';

const Entries = lazy(() =>
  import('./more-entries.tsx').then((module) => ({ default: module.MoreEntries })),
);

/**
 * Its code is fetched once the window is there: menus are a good part of what the window weighs.
 * Whoever taps before it has come gets the menu as soon as it has.
 */
export function MoreMenu() {
  const [asked, setAsked] = useState(false);
  return (
    <Suspense fallback={<MoreButton aria-busy="true" onClick={() => setAsked(true)} />}>
      <Entries openAtFirst={asked} />
    </Suspense>
  );
}
