import type { ReactNode } from 'react';

/** A sheet of paper on the ground: one thing, with its actions. */
export function Card({ children }: { children: ReactNode }) {
  return (
    <div className="rounded-lg border-(length:--border-width) border-line bg-paper p-5 sm:p-6">
      {children}
    </div>
  );
}
