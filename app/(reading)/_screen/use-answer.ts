'use client';
import { useCallback, useEffect, useState } from 'react';
import { type Answer, runQuery } from '@/app/_sync/requests.ts';
import type { InputOf, OutputOf, QueryName } from '../../../server/transport/contract.ts';

/** The answer to a query, with its waiting and its failure; `reload` asks again. */
export function useAnswer<Name extends QueryName>(
  name: Name,
  input: InputOf<Name>,
): {
  state: 'loading' | 'failed' | 'ready';
  value: OutputOf<Name> | null;
  failure: Extract<Answer<Name>, { ok: false }> | null;
  reload(): void;
} {
  const [answer, setAnswer] = useState<Answer<Name> | null>(null);
  const [attempt, setAttempt] = useState(0);
  const asked = JSON.stringify(input);
  useEffect(() => {
    // The attempt's number is in the key of the effect: pressing again asks again.
    void attempt;
    let ended = false;
    const again: InputOf<Name> = JSON.parse(asked);
    void runQuery(name, again).then((arrived) => !ended && setAnswer(arrived));
    return () => {
      ended = true;
    };
  }, [name, asked, attempt]);
  return {
    state: answer === null ? 'loading' : answer.ok ? 'ready' : 'failed',
    value: answer?.ok ? answer.value : null,
    failure: answer && !answer.ok ? answer : null,
    reload: useCallback(() => setAttempt((count) => count + 1), []),
  };
}
