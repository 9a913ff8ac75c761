'use client';
import { Archive, ArchiveRestore, EyeOff, Hand, TriangleAlert } from 'lucide-react';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { Button } from '@/app/_ui/button.tsx';
import { StatusPill } from '@/app/_ui/status-pill.tsx';
import { useToast } from '@/app/_ui/toast.tsx';
import { useCommand } from '@/app/(office)/_frame/use-command.ts';
import type { ProfileView } from '../../../../../server/ruleprofiles/contract.ts';
import type { RuleProfile } from '../../../../../server/voting/contract.ts';
import { useRuleWords } from '../use-rule-words.ts';

/** One rule: what decides, by which source, in which version. */
export function RuleCard({ profile: { id, retired, versions } }: { profile: ProfileView }) {
  const t = useTranslations('rules.list');
  const { summary } = useRuleWords();
  const newest = versions[0]?.profile;
  if (!newest) return null;
  return (
    <article className="flex h-full flex-col gap-3 rounded-lg border-(length:--border-width) border-line bg-paper p-4 sm:p-5">
      <h2 className="text-lg font-semibold leading-snug">
        <Link
          href={`/admin/rule-profiles/${id}`}
          className="inline-flex min-h-12 items-center text-act-ink"
        >
          {newest.name}
        </Link>
      </h2>
      <Pills rule={newest} retired={retired} />
      <p>{summary(newest)}</p>
      <p className="text-sm text-ink-2">{t('source', { source: newest.source })}</p>
      <div className="mt-auto flex flex-wrap items-center justify-between gap-3">
        <span className="text-sm text-ink-2">{t('version', { version: newest.version })}</span>
        <RetireButton {...{ id, retired, name: newest.name }} />
      </div>
    </article>
  );
}

function Pills({ rule, retired }: { rule: RuleProfile; retired: boolean }) {
  const t = useTranslations('rules');
  return (
    <div className="flex flex-wrap gap-2">
      <StatusPill tone="ready">
        {rule.secrecy === 'secret' ? <EyeOff aria-hidden="true" /> : <Hand aria-hidden="true" />}
        {t(`secrecy.${rule.secrecy}`)}
      </StatusPill>
      <StatusPill tone="ready">{t(`form.${rule.form}`)}</StatusPill>
      {rule.sourceRepealed && (
        <StatusPill tone="waiting">
          <TriangleAlert aria-hidden="true" />
          {t('list.repealed')}
        </StatusPill>
      )}
      {retired && (
        <StatusPill tone="ended">
          <Archive aria-hidden="true" />
          {t('list.retired')}
        </StatusPill>
      )}
    </div>
  );
}

function RetireButton({ id, retired, name }: { id: string; retired: boolean; name: string }) {
  const t = useTranslations('rules.list');
  const router = useRouter();
  const toast = useToast();
  const { run, busy } = useCommand('ruleprofiles.retire');
  const press = async () => {
    const answer = await run({ id, retired: !retired });
    if (!answer.ok) return;
    toast({ tone: 'success', text: t(retired ? 'restoredNow' : 'retiredNow') });
    router.refresh();
  };
  const words = t(retired ? 'restore' : 'retire');
  return (
    <Button busy={busy} onClick={press} aria-label={`${words}: ${name}`}>
      {retired ? <ArchiveRestore aria-hidden="true" /> : <Archive aria-hidden="true" />}
      {words}
    </Button>
  );
}
