import type { ReactNode } from 'react';

/** A paper fills the window: no navigation beside it, only the way back. */
export default function ReadingLayout({ children }: { children: ReactNode }) {
  return <div className="flex h-dvh flex-col overflow-hidden">{children}</div>;
}
