'use client';
import type { PlanPaper } from '../../../../../../server/documents/review-contract.ts';
import { AccessDialog } from './access-dialog.tsx';
import { EditDialog } from './edit-dialog.tsx';
import { HistoryDialog } from './history-dialog.tsx';
import { MoveDialog } from './move-dialog.tsx';
import { OpeningsDialog } from './openings-dialog.tsx';
import { ReasonDialog } from './reason-dialog.tsx';
import { RemoveDialog } from './remove-dialog.tsx';
import { ReplaceDialog } from './replace-dialog.tsx';

export type PaperDialogName =
  | 'replace'
  | 'edit'
  | 'move'
  | 'set-access'
  | 'return'
  | 'withdraw'
  | 'see-openings'
  | 'remove'
  | 'history';

export interface PaperDialogProps {
  paper: PlanPaper;
  onClose(): void;
}

export function PaperDialog({ name, ...props }: PaperDialogProps & { name: PaperDialogName }) {
  switch (name) {
    case 'replace':
      return <ReplaceDialog {...props} />;
    case 'edit':
      return <EditDialog {...props} />;
    case 'move':
      return <MoveDialog {...props} />;
    case 'set-access':
      return <AccessDialog {...props} />;
    case 'see-openings':
      return <OpeningsDialog {...props} />;
    case 'remove':
      return <RemoveDialog {...props} />;
    case 'history':
      return <HistoryDialog {...props} />;
    default:
      return <ReasonDialog step={name} {...props} />;
  }
}
