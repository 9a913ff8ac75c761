'use client';
import { Plus } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { buttonLook } from '@/app/_ui/button.tsx';
import { EmptyState } from '@/app/_ui/empty-state.tsx';
import type { ProfileView } from '../../../../../server/ruleprofiles/contract.ts';
import { RuleCard } from './rule-card.tsx';

/** The catalogue, rules out of use last. */
export function RuleList({ profiles }: { profiles: readonly ProfileView[] }) {
  const t = useTranslations('rules.list');
  const ordered = profiles.toSorted((a, b) => Number(a.retired) - Number(b.retired));
  return (
    <div className="flex flex-col gap-5">
      <div>
        <Link href="/admin/rule-profiles/new" className={buttonLook('primary')}>
          <Plus aria-hidden="true" />
          {t('add')}
        </Link>
      </div>
      {profiles.length === 0 && <EmptyState title={t('emptyTitle')} text={t('emptyText')} />}
      <ul className="grid gap-4 xl:grid-cols-2">
        {ordered.map((profile) => (
          <li key={profile.id}>
            <RuleCard profile={profile} />
          </li>
        ))}
      </ul>
    </div>
  );
}
