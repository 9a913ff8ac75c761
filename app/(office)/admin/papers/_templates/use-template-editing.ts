'use client';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { errorText, type WordedCode } from '@/app/_i18n/error-text.ts';
import { sendCommand } from '@/app/_sync/requests.ts';
import { useToast } from '@/app/_ui/toast.tsx';
import type { ErrorParams } from '../../../../../server/kernel/result.ts';
import { type TemplateView, templatePart } from '../../../../../server/papers/contract.ts';
import { usePreview } from './use-preview.ts';

interface Refusal {
  code: WordedCode | 'unreachable';
  params: ErrorParams;
}

/** The words as they stand, what is wrong with them, and what stores them. */
export function useTemplateEditing(template: TemplateView) {
  const t = useTranslations('papers.templates');
  const router = useRouter();
  const toast = useToast();
  const words = useRefusalWords();
  const { kind, version } = template;
  const [text, setText] = useState(template.text);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [busy, setBusy] = useState(false);
  const preview = usePreview(kind, text);
  const changed = JSON.stringify(text) !== JSON.stringify(template.text);
  useWarningBeforeLoss(changed);

  const carryOut = async (command: 'save' | 'restore') => {
    setBusy(true);
    const answer =
      command === 'save'
        ? await sendCommand('papers.save-template', { kind, text, seenVersion: version })
        : await sendCommand('papers.restore-default-template', { kind, seenVersion: version });
    setBusy(false);
    setRefusal(answer.ok ? null : answer);
    if (!answer.ok) return;
    toast({ tone: 'success', text: t(command === 'save' ? 'saved' : 'restored') });
    router.refresh();
  };

  // What the server said about the words as they stand now counts more than an earlier answer.
  const told = preview.refusal ?? refusal;
  const part = templatePart.safeParse(told?.params.part);
  const mistake = told && part.success ? { part: part.data, text: words(told) } : null;
  const general = told && !mistake ? words(told) : null;
  return { text, setText, changed, busy, carryOut, preview, mistake, general };
}

function useRefusalWords() {
  const tErrors = useTranslations('errors');
  const tCommon = useTranslations('common');
  return ({ code, params }: Refusal) =>
    code === 'unreachable' ? tCommon('unreachable') : errorText(tErrors, { code, params });
}

function useWarningBeforeLoss(changed: boolean): void {
  useEffect(() => {
    if (!changed) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', warn);
    return () => removeEventListener('beforeunload', warn);
  }, [changed]);
}
