'use client';
import { useRouter } from 'next/navigation';
import { useToast } from '@/app/_ui/toast.tsx';
import type { CommandName, InputOf } from '../../../../server/transport/contract.ts';
import { useCommand } from '../../_frame/use-command.ts';

/** A command that changes the meeting: says that it was done and shows the page anew. */
export function useStep<Name extends CommandName>(name: Name) {
  const { run, busy } = useCommand(name);
  const router = useRouter();
  const toast = useToast();
  const step = async (input: InputOf<Name>, doneText: string): Promise<boolean> => {
    const answer = await run(input);
    if (!answer.ok) return false;
    toast({ tone: 'success', text: doneText });
    router.refresh();
    return true;
  };
  return { step, busy };
}
