import type { ReactNode } from 'react';
import type { RuleDraft } from './draft.ts';

export interface PartProps {
  draft: RuleDraft;
  change(changes: Partial<RuleDraft>): void;
  /** Whether a field is missing or wrong, once somebody tried to save. */
  isWrong(field: string): boolean;
}

/** A part of the rule, with its heading. */
export function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <fieldset className="flex min-w-0 flex-col gap-5 rounded-lg border-(length:--border-width) border-line bg-paper p-4 sm:p-6">
      <legend className="px-1 text-lg font-semibold">{title}</legend>
      {children}
    </fieldset>
  );
}
