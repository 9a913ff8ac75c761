import type { ReactNode } from 'react';
import { SkipLink } from '../_frame/skip-link.tsx';

export default function PublicLayout({ children }: { children: ReactNode }) {
  return (
    <>
      <SkipLink />
      {children}
    </>
  );
}
