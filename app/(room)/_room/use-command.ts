'use client';
import { useCallback, useState } from 'react';
import { type Answer, sendCommand } from '@/app/_sync/requests.ts';
import type { CommandName, InputOf } from '../../../server/transport/contract.ts';
import { useSayFailure } from './use-say-failure.ts';

/** A command with its waiting state; a refusal is said in a toast, in words. */
export function useCommand<Name extends CommandName>(name: Name) {
  const [busy, setBusy] = useState(false);
  const sayFailure = useSayFailure();
  const run = useCallback(
    async (input: InputOf<Name>): Promise<Answer<Name>> => {
      setBusy(true);
      try {
        const answer = await sendCommand(name, input);
        if (!answer.ok) sayFailure(answer);
        return answer;
      } finally {
        setBusy(false);
      }
    },
    [name, sayFailure],
  );
  return { run, busy };
}
