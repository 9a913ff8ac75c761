import { CircleCheck, CircleX, FilePen, History, Hourglass, Send, Undo2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { StatusPill, type StatusTone } from '@/app/_ui/status-pill.tsx';
import type { DocumentStatus } from '../../server/documents/contract.ts';

const looks: Record<DocumentStatus, { tone: StatusTone; icon: ReactNode }> = {
  draft: { tone: 'ended', icon: <FilePen aria-hidden="true" /> },
  submitted: { tone: 'waiting', icon: <Hourglass aria-hidden="true" /> },
  returned: { tone: 'waiting', icon: <Undo2 aria-hidden="true" /> },
  approved: { tone: 'ready', icon: <CircleCheck aria-hidden="true" /> },
  issued: { tone: 'good', icon: <Send aria-hidden="true" /> },
  superseded: { tone: 'ended', icon: <History aria-hidden="true" /> },
  withdrawn: { tone: 'ended', icon: <CircleX aria-hidden="true" /> },
};

/** The state of a paper. Needs the namespace `dossier`. */
export function DocumentStatusPill({ status }: { status: DocumentStatus }) {
  const t = useTranslations('dossier.status');
  const { tone, icon } = looks[status];
  return (
    <StatusPill tone={tone}>
      {icon}
      {t(status)}
    </StatusPill>
  );
}
