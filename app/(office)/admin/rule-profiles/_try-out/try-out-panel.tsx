'use client';
import { Plus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useId } from 'react';
import { Banner } from '@/app/_ui/banner.tsx';
import { Button } from '@/app/_ui/button.tsx';
import type { ProfileDraft } from '../../../../../server/ruleprofiles/contract.ts';
import { CaseFields } from './case-fields.tsx';
import { Outcome } from './outcome.tsx';
import type { Trying } from './use-try-out.ts';

const mostCases = 20;

/** Figures to try the rule with, and what each comes to, with the arithmetic. */
export function TryOutPanel({ rule, trying }: { rule: ProfileDraft | null; trying: Trying }) {
  const t = useTranslations('rules.tryOut');
  const id = useId();
  const { cases, form } = trying;
  return (
    <section aria-labelledby={id} className="flex min-w-0 flex-col gap-4 xl:sticky xl:top-24">
      <h2 id={id} className="text-lg font-semibold">
        {t('title')}
      </h2>
      <p className="text-ink-2">{t('lead')}</p>
      {trying.unreachable && <Banner tone="error">{t('unreachable')}</Banner>}
      {!rule && <Banner tone="warn">{t('incomplete')}</Banner>}
      {rule && trying.problems.length > 0 && <Banner tone="warn">{t('noMeaning')}</Banner>}
      <ol className="flex flex-col gap-4">
        {cases.map(({ text, figures, row }, place) => (
          <li
            key={text.key}
            className="flex flex-col gap-3 rounded-lg border-(length:--border-width) border-line bg-paper p-4"
          >
            <CaseFields
              {...{ form, text, number: place + 1, wrong: figures === null }}
              onChange={(changes) => trying.change(text.key, changes)}
              onRemove={cases.length > 1 ? () => trying.remove(text.key) : null}
            />
            <div role="status">{rule && row && <Outcome {...{ rule, row }} />}</div>
          </li>
        ))}
      </ol>
      <div>
        <Button onClick={trying.add} disabled={cases.length >= mostCases}>
          <Plus aria-hidden="true" />
          {t('add')}
        </Button>
      </div>
    </section>
  );
}
