'use client';
import { useEffect, useMemo, useState } from 'react';
import { newCommandId } from '@/app/_sync/command-id.ts';
import { runQuery } from '@/app/_sync/requests.ts';
import type {
  Figures,
  ProfileDraft,
  TryOutRow,
} from '../../../../../server/ruleprofiles/contract.ts';
import type { ProfileProblem } from '../../../../../server/voting/contract.ts';
import { type CaseText, figuresOf, firstCases } from './cases.ts';

const restMs = 350;

export interface TriedCase {
  text: CaseText;
  figures: Figures | null;
  /** Null while it is being counted, and where it cannot be. */
  row: TryOutRow | null;
}

interface Told {
  problems: readonly ProfileProblem[];
  rows: ReadonlyMap<string, TryOutRow>;
  unreachable: boolean;
}

/** Cases and what they come to by the rule as it stands, counted anew when typing rests. */
export function useTryOut(rule: ProfileDraft | null, form: Figures['form']) {
  const [texts, setTexts] = useState<Partial<Record<Figures['form'], CaseText[]>>>({});
  const cases = useMemo(() => texts[form] ?? firstCases(form), [texts, form]);
  const [told, setTold] = useState<Told>({ problems: [], rows: new Map(), unreachable: false });
  useEffect(() => {
    if (!rule) return;
    let stale = false;
    const readable = cases.flatMap((text) => {
      const figures = figuresOf(form, text);
      return figures ? [{ key: text.key, figures }] : [];
    });
    const ask = async () => {
      const input = { profile: rule, figures: readable.map(({ figures }) => figures) };
      const answer = await runQuery('ruleprofiles.try-out', input);
      if (stale) return;
      if (!answer.ok) return setTold((before) => ({ ...before, unreachable: true }));
      const { problems, rows } = answer.value;
      const byKey = readable.flatMap(({ key }, place): [string, TryOutRow][] => {
        const row = rows[place];
        return row ? [[key, row]] : [];
      });
      setTold({ problems, rows: new Map(byKey), unreachable: false });
    };
    const timer = setTimeout(() => void ask(), restMs);
    return () => {
      stale = true;
      clearTimeout(timer);
    };
  }, [rule, cases, form]);
  const set = (changed: CaseText[]) => setTexts({ ...texts, [form]: changed });
  return {
    ...{ form, problems: told.problems, unreachable: told.unreachable },
    cases: cases.map((text): TriedCase => {
      const figures = figuresOf(form, text);
      return { text, figures, row: figures ? (told.rows.get(text.key) ?? null) : null };
    }),
    change: (key: string, changes: Partial<CaseText>) =>
      set(cases.map((one) => (one.key === key ? { ...one, ...changes } : one))),
    add: () => {
      const last = cases.at(-1) ?? firstCases(form)[0];
      if (last) set([...cases, { ...last, key: newCommandId() }]);
    },
    remove: (key: string) => set(cases.filter((one) => one.key !== key)),
  };
}

export type Trying = ReturnType<typeof useTryOut>;
