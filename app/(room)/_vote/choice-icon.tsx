import { Check, Minus, X } from 'lucide-react';
import type { Choice } from '../../../server/voting/contract.ts';

const icons = { for: Check, against: X, abstain: Minus } as const;

/** The sign of a choice: never colour alone. */
export function ChoiceIcon({ choice, size = 26 }: { choice: Choice; size?: number }) {
  const Icon = icons[choice];
  return <Icon aria-hidden="true" size={size} strokeWidth={2.4} />;
}
