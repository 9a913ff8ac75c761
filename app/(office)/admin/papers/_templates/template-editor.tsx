'use client';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Banner } from '@/app/_ui/banner.tsx';
import { Button } from '@/app/_ui/button.tsx';
import { ConfirmDialog } from '@/app/_ui/confirm-dialog.tsx';
import type { TemplateView } from '../../../../../server/papers/contract.ts';
import { PreviewPane } from './preview-pane.tsx';
import { TemplateForm } from './template-form.tsx';
import { useTemplateEditing } from './use-template-editing.ts';

/** Edits the words of one template with the paper beside it. What was typed stays after a refusal. */
export function TemplateEditor({ template }: { template: TemplateView }) {
  const t = useTranslations('papers.templates');
  const editing = useTemplateEditing(template);
  const { text, setText, changed, busy, carryOut, preview, mistake, general } = editing;
  const [asking, setAsking] = useState(false);
  const actions = (
    <div className="flex flex-wrap items-center gap-3">
      <Button variant="primary" busy={busy} disabled={!changed} onClick={() => carryOut('save')}>
        {t('save')}
      </Button>
      <Button disabled={template.isDefault || busy} onClick={() => setAsking(true)}>
        {t('restore')}
      </Button>
      {changed && <span className="text-ink-2">{t('unsaved')}</span>}
    </div>
  );
  return (
    <div className="grid items-start gap-6 xl:grid-cols-2">
      <div className="flex flex-col gap-5">
        {general && <Banner tone="error">{general}</Banner>}
        <TemplateForm {...{ text, mistake, actions }} fields={template.fields} onChange={setText} />
      </div>
      <PreviewPane preview={preview} />
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title={t('restoreTitle')}
        text={t('restoreText')}
        confirmLabel={t('restore')}
        busy={busy}
        onConfirm={async () => {
          await carryOut('restore');
          setAsking(false);
        }}
      />
    </div>
  );
}
