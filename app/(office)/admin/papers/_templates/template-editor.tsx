'use client';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { errorText, type WordedCode } from '@/app/_i18n/error-text.ts';
import { sendCommand } from '@/app/_sync/requests.ts';
import { Banner } from '@/app/_ui/banner.tsx';
import { Button } from '@/app/_ui/button.tsx';
import { Card } from '@/app/_ui/card.tsx';
import { ConfirmDialog } from '@/app/_ui/confirm-dialog.tsx';
import { Skeleton } from '@/app/_ui/skeleton.tsx';
import { useToast } from '@/app/_ui/toast.tsx';
import type { ErrorParams } from '../../../../../server/kernel/result.ts';
import { type TemplateView, templatePart } from '../../../../../server/papers/contract.ts';
import { PaperSheet } from './paper-sheet.tsx';
import { TemplateForm } from './template-form.tsx';
import { usePreview } from './use-preview.ts';

interface Refusal {
  code: WordedCode | 'unreachable';
  params: ErrorParams;
}

/** Edits the words of one template with the paper beside it. What was typed stays after a refusal. */
export function TemplateEditor({ template }: { template: TemplateView }) {
  const t = useTranslations('papers.templates');
  const router = useRouter();
  const toast = useToast();
  const words = useRefusalWords();
  const { kind, version, fields, isDefault } = template;
  const [text, setText] = useState(template.text);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [busy, setBusy] = useState(false);
  const [asking, setAsking] = useState(false);
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
    setAsking(false);
    setRefusal(answer.ok ? null : answer);
    if (!answer.ok) return;
    toast({ tone: 'success', text: t(command === 'save' ? 'saved' : 'restored') });
    router.refresh();
  };

  // What the server said about the words as they stand now counts more than an earlier answer.
  const told = preview.refusal ?? refusal;
  const part = templatePart.safeParse(told?.params.part);
  const mistake = told && part.success ? { part: part.data, text: words(told) } : null;
  return (
    <div className="grid items-start gap-6 xl:grid-cols-2">
      <div className="flex flex-col gap-5">
        {told && !mistake && <Banner tone="error">{words(told)}</Banner>}
        <TemplateForm {...{ text, fields, mistake }} onChange={setText} />
        <div className="flex flex-wrap items-center gap-3">
          <Button
            variant="primary"
            busy={busy}
            disabled={!changed}
            onClick={() => carryOut('save')}
          >
            {t('save')}
          </Button>
          <Button disabled={isDefault || busy} onClick={() => setAsking(true)}>
            {t('restore')}
          </Button>
          {changed && <span className="text-ink-2">{t('unsaved')}</span>}
        </div>
      </div>
      <section aria-labelledby="preview" className="flex flex-col gap-3 xl:sticky xl:top-24">
        <h3 id="preview" className="text-lg font-semibold">
          {t('preview')}
        </h3>
        <p role="status" className="text-ink-2">
          {preview.refusal ? t('previewBroken') : t('previewLead')}
        </p>
        {preview.model ? (
          <PaperSheet model={preview.model} label={t('preview')} />
        ) : (
          <Card>
            <Skeleton lines={12} />
          </Card>
        )}
      </section>
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title={t('restoreTitle')}
        text={t('restoreText')}
        confirmLabel={t('restore')}
        busy={busy}
        onConfirm={() => carryOut('restore')}
      />
    </div>
  );
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
