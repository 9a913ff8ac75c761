'use client';
import { useEffect, useState } from 'react';
import { runQuery } from '@/app/_sync/requests.ts';
import type { RuleProfile } from '../../../server/voting/contract.ts';

/** The newest version of each rule in use; null until they are there. */
export function useOfferedRules(): readonly RuleProfile[] | null {
  const [rules, setRules] = useState<readonly RuleProfile[] | null>(null);
  useEffect(() => {
    let ended = false;
    void runQuery('ruleprofiles.list', { retired: false }).then((answer) => {
      if (ended || !answer.ok) return;
      setRules(answer.value.profiles.flatMap(({ versions }) => versions[0]?.profile ?? []));
    });
    return () => {
      ended = true;
    };
  }, []);
  return rules;
}
