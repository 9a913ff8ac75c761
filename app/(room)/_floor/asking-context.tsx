'use client';
import dynamic from 'next/dynamic';
import { createContext, type ReactNode, use, useMemo, useState } from 'react';

/** What the form for asking begins with. */
export type AskingStep = 'choice' | 'question' | 'point-of-order' | 'answer';

interface Asking {
  open(step: AskingStep): void;
}

const AskingContext = createContext<Asking | null>(null);
const AskDialog = dynamic(() => import('./ask-dialog.tsx').then((module) => module.AskDialog), {
  ssr: false,
});

/** The form for asking for the floor, from wherever in the window; fetched when first needed. */
export function AskingProvider({ children }: { children: ReactNode }) {
  const [step, setStep] = useState<AskingStep | null>(null);
  const asking = useMemo<Asking>(() => ({ open: setStep }), []);
  return (
    <AskingContext value={asking}>
      {children}
      {step && <AskDialog first={step} onClose={() => setStep(null)} />}
    </AskingContext>
  );
}

export function useAsking(): Asking {
  const asking = use(AskingContext);
  if (!asking) throw new Error('useAsking belongs inside AskingProvider');
  return asking;
}
