'use client';
import { useTranslations } from 'next-intl';
import { type FormEvent, useMemo, useState } from 'react';
import { Banner } from '@/app/_ui/banner.tsx';
import { Button } from '@/app/_ui/button.tsx';
import type { ProfileDraft } from '../../../../../server/ruleprofiles/contract.ts';
import { TryOutPanel } from '../_try-out/try-out-panel.tsx';
import { useTryOut } from '../_try-out/use-try-out.ts';
import { BallotPart } from './ballot-part.tsx';
import { DecisionPart } from './decision-part.tsx';
import { draftOf, type RuleDraft, readDraft, readRule } from './draft.ts';
import { ProblemList } from './problem-list.tsx';
import { ScoringPart } from './scoring-part.tsx';
import { SourcePart } from './source-part.tsx';
import { useSaving } from './use-saving.ts';

interface Props {
  /** The rule to begin with: a version that there is, or a new one. */
  profile: ProfileDraft;
  /** Null for a rule that is not in the catalogue yet. */
  known: { id: string; newest: number; shown: number; retired: boolean } | null;
}

/** A rule, what is wrong with it, and what figures come to by it while it is being typed. */
export function RuleEditor({ profile, known }: Props) {
  const t = useTranslations('rules.editor');
  const [begun] = useState(() => draftOf(profile));
  const [draft, setDraft] = useState<RuleDraft>(begun);
  const [tried, setTried] = useState(false);
  const { save, busy, refusal, setRefusal } = useSaving(known);
  const rule = useMemo(() => readRule(draft), [draft]);
  const trying = useTryOut(rule, draft.form);
  const { profile: complete, wrong } = useMemo(() => readDraft(draft), [draft]);
  const change = (changes: Partial<RuleDraft>) => setDraft((now) => ({ ...now, ...changes }));
  const part = { draft, change, isWrong: (field: string) => tried && wrong.has(field) };
  const older = known !== null && known.shown !== known.newest;
  const changed = older || JSON.stringify(draft) !== JSON.stringify(begun);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!complete) return setRefusal(t('incomplete'));
    await save(complete);
  };
  return (
    <form onSubmit={submit} noValidate className="grid items-start gap-6 xl:grid-cols-[3fr_2fr]">
      <div className="flex min-w-0 flex-col gap-5">
        <SourcePart {...part} />
        <DecisionPart {...part} />
        {draft.form === 'scoring' && <ScoringPart {...part} />}
        <BallotPart {...part} />
        <ProblemList problems={trying.problems} />
        {refusal !== null && <Banner tone="error">{refusal}</Banner>}
        {known?.retired && <Banner tone="warn">{t('retired')}</Banner>}
        <div className="flex flex-wrap items-center gap-3">
          <Button
            type="submit"
            variant="primary"
            busy={busy}
            disabled={!changed || known?.retired === true}
          >
            {known ? t('saveVersion', { version: known.newest + 1 }) : t('create')}
          </Button>
          {known && <p className="text-sm text-ink-2">{t('versionHint')}</p>}
        </div>
      </div>
      <TryOutPanel rule={rule} trying={trying} />
    </form>
  );
}
