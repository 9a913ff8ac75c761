import { type ReactNode, useId } from 'react';
import type { RuleDraft } from './draft.ts';

export interface PartProps {
  draft: RuleDraft;
  change(changes: Partial<RuleDraft>): void;
  /** Whether a field is missing or wrong, once somebody tried to save. */
  isWrong(field: string): boolean;
}

/** A part of the rule, with its heading. */
export function Section({ title, children }: { title: string; children: ReactNode }) {
  const id = useId();
  return (
    <section
      aria-labelledby={id}
      className="flex min-w-0 flex-col gap-5 rounded-lg border-(length:--border-width) border-line bg-paper p-4 sm:p-6"
    >
      <h2 id={id} className="text-lg font-semibold">
        {title}
      </h2>
      {children}
    </section>
  );
}
