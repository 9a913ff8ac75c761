'use client';
import { BookOpenText, ChevronDown } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button, buttonLook } from '@/app/_ui/button.tsx';
import { Menu, MenuItem } from '@/app/_ui/menu.tsx';
import { useCommand } from '@/app/(office)/_frame/use-command.ts';
import type {
  DocumentAction,
  PlanPaper,
} from '../../../../../../server/documents/review-contract.ts';
import { useDossier } from './dossier-context.tsx';
import { PaperDialog, type PaperDialogName } from './paper-dialog.tsx';

/** What is most likely done next comes first, as a button; the rest is in the menu. */
const steps = ['submit', 'approve', 'issue'] as const;
const inMenu = [
  'replace',
  'edit',
  'move',
  'set-access',
  'return',
  'withdraw',
  'see-openings',
  'remove',
] as const satisfies readonly DocumentAction[];

export function PaperActions({ paper }: { paper: PlanPaper }) {
  const t = useTranslations('dossier.action');
  const { meetingId } = useDossier();
  const [open, setOpen] = useState<PaperDialogName | null>(null);
  const may = (action: DocumentAction) => paper.actions.includes(action);
  const menu = inMenu.filter((action) => may(action) && !(action === 'return' && may('approve')));
  const more: PaperDialogName[] = paper.versions > 0 && paper.given ? [...menu, 'history'] : menu;
  return (
    <div className="flex flex-wrap gap-3">
      <Link href={`/meetings/${meetingId}/documents/${paper.id}`} className={buttonLook()}>
        <BookOpenText aria-hidden="true" />
        {t('read')}
        <span className="sr-only">: {paper.subject}</span>
      </Link>
      {steps.filter(may).map((step) => (
        <StepButton key={step} step={step} paper={paper} />
      ))}
      {may('return') && may('approve') && (
        <Button onClick={() => setOpen('return')}>{t('return')}</Button>
      )}
      {more.length > 0 && (
        <Menu
          label={t('more', { subject: paper.subject })}
          trigger={
            <Button aria-label={t('more', { subject: paper.subject })}>
              {t('moreShort')}
              <ChevronDown aria-hidden="true" size={20} />
            </Button>
          }
        >
          {more.map((action) => (
            <MenuItem key={action} onSelect={() => setOpen(action)}>
              {t(action)}
            </MenuItem>
          ))}
        </Menu>
      )}
      {open && <PaperDialog name={open} paper={paper} onClose={() => setOpen(null)} />}
    </div>
  );
}

function StepButton({ step, paper }: { step: (typeof steps)[number]; paper: PlanPaper }) {
  const t = useTranslations('dossier.action');
  const tDone = useTranslations('dossier.done');
  const { meetingId, done } = useDossier();
  const submit = useCommand('documents.submit');
  const approve = useCommand('documents.approve');
  const issue = useCommand('documents.issue');
  const one = { meetingId, documentId: paper.id };
  const run = {
    submit: () => submit.run(one),
    approve: () => approve.run(one),
    issue: () => issue.run({ meetingId, documentIds: [paper.id], takeNumbers: true }),
  };
  const go = async () => {
    const answer = await run[step]();
    if (answer.ok) done(tDone(step));
  };
  return (
    <Button variant="act" busy={submit.busy || approve.busy || issue.busy} onClick={go}>
      {t(step)}
    </Button>
  );
}
