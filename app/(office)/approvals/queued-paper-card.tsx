'use client';
import { BookOpenText } from 'lucide-react';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useMoment } from '@/app/_dossier/use-moment.ts';
import { Button, buttonLook } from '@/app/_ui/button.tsx';
import { useToast } from '@/app/_ui/toast.tsx';
import { useCommand } from '@/app/(office)/_frame/use-command.ts';
import type { QueuedPaper } from '../../../server/documents/review-contract.ts';
import { ReturnForm } from './return-form.tsx';

/** A paper that waits: read it, approve it, or return it and say why. */
export function QueuedPaperCard({ paper }: { paper: QueuedPaper }) {
  const t = useTranslations('dossier.approvals');
  const tDone = useTranslations('dossier.done');
  const router = useRouter();
  const toast = useToast();
  const [returning, setReturning] = useState(false);
  const { run, busy } = useCommand('documents.approve');
  const { meetingId, id: documentId } = paper;
  const done = (text: string) => {
    toast({ tone: 'success', text });
    router.refresh();
  };
  const approve = async () => {
    const answer = await run({ meetingId, documentId });
    if (answer.ok) done(tDone('approve'));
  };
  return (
    <li
      aria-label={paper.subject}
      className="flex flex-col gap-3 rounded-lg border-(length:--border-width) border-line bg-paper p-4 sm:p-5"
    >
      <About paper={paper} />
      <div className="flex flex-wrap gap-3">
        <Link href={`/meetings/${meetingId}/documents/${documentId}`} className={buttonLook()}>
          <BookOpenText aria-hidden="true" />
          {t('read')}
        </Link>
        <Button variant="act" busy={busy} onClick={approve}>
          {t('approve')}
        </Button>
        <Button onClick={() => setReturning(true)}>{t('return')}</Button>
      </div>
      {returning && (
        <ReturnForm
          paper={paper}
          onClose={() => setReturning(false)}
          onDone={() => {
            setReturning(false);
            done(tDone('return'));
          }}
        />
      )}
    </li>
  );
}

function About({ paper }: { paper: QueuedPaper }) {
  const t = useTranslations('dossier.approvals');
  const tPaper = useTranslations('dossier.paper');
  const moment = useMoment();
  const when = (at: string) => moment.short(at);
  const facts = [
    paper.docNumber || tPaper('noNumber'),
    paper.kindName,
    paper.preparingUnit,
    tPaper('version', { version: paper.version }),
  ];
  return (
    <div>
      <p className="font-semibold leading-snug">{paper.subject}</p>
      <p className="text-ink-2">{facts.filter(Boolean).join(' · ')}</p>
      <p className="text-ink-2">
        {t('ofMeeting', { title: paper.meetingTitle, when: when(paper.startsAt) })}
        {paper.itemTitle && ` · ${paper.itemTitle}`}
      </p>
      {paper.submittedAt && (
        <p className="text-ink-2">
          {paper.submittedBy
            ? t('submittedBy', { by: paper.submittedBy, when: when(paper.submittedAt) })
            : t('submitted', { when: when(paper.submittedAt) })}
        </p>
      )}
    </div>
  );
}
