'use client';
import { FileDown, Send } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { runQuery } from '@/app/_sync/requests.ts';
import { Button } from '@/app/_ui/button.tsx';
import { Checkbox } from '@/app/_ui/checkbox.tsx';
import { ConfirmDialog } from '@/app/_ui/confirm-dialog.tsx';
import { useToast } from '@/app/_ui/toast.tsx';
import { useCommand, useRefusalText } from '@/app/(office)/_frame/use-command.ts';
import { useDossier } from './dossier-context.tsx';
import { PrintPack } from './print-pack.tsx';
import { saveWorkbook } from './save-workbook.ts';

/** What concerns the dossier as a whole. */
export function DossierActions() {
  const { meetingId, plan } = useDossier();
  const papers = plan.items.flatMap((item) => item.papers);
  const printable = papers.some(({ status, rights }) => status === 'issued' && rights.print);
  const commented = papers.some(({ comments }) => comments > 0);
  return (
    <div className="flex flex-wrap gap-3">
      {plan.issuable > 0 && <IssueAll />}
      {commented && <ExportComments />}
      {printable && <PrintPack meetingId={meetingId} />}
    </div>
  );
}

function IssueAll() {
  const t = useTranslations('dossier.issueAll');
  const { meetingId, plan, done } = useDossier();
  const [open, setOpen] = useState(false);
  const [numbers, setNumbers] = useState(true);
  const { run, busy } = useCommand('documents.issue');
  const count = plan.issuable;
  const unnumbered = plan.items
    .flatMap((item) => item.papers)
    .filter(({ actions, docNumber }) => actions.includes('issue') && docNumber === '').length;
  const issue = async () => {
    const answer = await run({ meetingId, documentIds: null, takeNumbers: numbers });
    setOpen(false);
    if (answer.ok) done(t('done', { count: answer.value.issued }));
  };
  return (
    <>
      <Button variant="primary" onClick={() => setOpen(true)}>
        <Send aria-hidden="true" />
        {t('button', { count })}
      </Button>
      <ConfirmDialog
        open={open}
        onOpenChange={setOpen}
        title={t('title')}
        text={t('text', { count })}
        confirmLabel={t('button', { count })}
        busy={busy}
        onConfirm={issue}
      >
        {unnumbered > 0 && (
          <Checkbox
            label={t('numbers', { count: unnumbered })}
            checked={numbers}
            onChange={setNumbers}
          />
        )}
      </ConfirmDialog>
    </>
  );
}

function ExportComments() {
  const t = useTranslations('dossier');
  const { meetingId } = useDossier();
  const toast = useToast();
  const refusalText = useRefusalText();
  const [busy, setBusy] = useState(false);
  const save = async () => {
    setBusy(true);
    const answer = await runQuery('documents.export-comments', { meetingId, documentId: null });
    setBusy(false);
    if (answer.ok) saveWorkbook(answer.value);
    else toast({ tone: 'error', text: refusalText(answer) });
  };
  return (
    <Button busy={busy} onClick={save}>
      <FileDown aria-hidden="true" />
      {t('exportComments')}
    </Button>
  );
}
