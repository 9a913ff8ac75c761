'use client';
import dynamic from 'next/dynamic';
import { MoreButton } from './more-button.tsx';

/** Its code is fetched once the window is there: menus are a good part of what the window weighs. */
export const MoreMenu = dynamic(
  () => import('./more-entries.tsx').then((module) => module.MoreEntries),
  { ssr: false, loading: () => <MoreButton aria-busy="true" /> },
);
