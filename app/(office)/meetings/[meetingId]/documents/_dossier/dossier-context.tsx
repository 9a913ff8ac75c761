'use client';
import { useRouter } from 'next/navigation';
import { createContext, type ReactNode, useContext, useMemo } from 'react';
import { useToast } from '@/app/_ui/toast.tsx';
import type { DocumentsPlan } from '../../../../../../server/documents/review-contract.ts';

interface DossierValue {
  meetingId: string;
  plan: DocumentsPlan;
  /** Says what was done and loads the dossier as it is now. */
  done(text: string): void;
}

const Context = createContext<DossierValue | null>(null);

export function DossierProvider(props: {
  meetingId: string;
  plan: DocumentsPlan;
  children: ReactNode;
}) {
  const { meetingId, plan, children } = props;
  const router = useRouter();
  const toast = useToast();
  const value = useMemo<DossierValue>(() => {
    const done = (text: string) => {
      toast({ tone: 'success', text });
      router.refresh();
    };
    return { meetingId, plan, done };
  }, [meetingId, plan, router, toast]);
  return <Context value={value}>{children}</Context>;
}

export function useDossier(): DossierValue {
  const value = useContext(Context);
  if (!value) throw new Error('useDossier needs a DossierProvider around it');
  return value;
}
