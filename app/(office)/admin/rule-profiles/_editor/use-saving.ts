'use client';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useToast } from '@/app/_ui/toast.tsx';
import { useCommand, useRefusalText } from '@/app/(office)/_frame/use-command.ts';
import type { ProfileDraft } from '../../../../../server/ruleprofiles/contract.ts';

/** Stores a rule: a new one, or the next version of one. What was typed stays after a refusal. */
export function useSaving(known: { id: string; newest: number } | null) {
  const t = useTranslations('rules.editor');
  const router = useRouter();
  const toast = useToast();
  const refusalText = useRefusalText();
  const creating = useCommand('ruleprofiles.create', { quiet: true });
  const adding = useCommand('ruleprofiles.add-version', { quiet: true });
  const [refusal, setRefusal] = useState<string | null>(null);

  const save = async (profile: ProfileDraft) => {
    setRefusal(null);
    if (known) {
      const { id, newest } = known;
      const answer = await adding.run({ id, seenVersion: newest, profile });
      if (!answer.ok) return setRefusal(refusalText(answer));
      toast({ tone: 'success', text: t('saved', { version: answer.value.version }) });
      router.push(`/admin/rule-profiles/${id}`);
    } else {
      const answer = await creating.run({ profile });
      if (!answer.ok) return setRefusal(refusalText(answer));
      toast({ tone: 'success', text: t('created') });
      router.push(`/admin/rule-profiles/${answer.value.id}`);
    }
    router.refresh();
  };
  return { save, busy: creating.busy || adding.busy, refusal, setRefusal };
}
