'use client';
import { useTranslations } from 'next-intl';
import { ConfirmDialog } from '@/app/_ui/confirm-dialog.tsx';

interface Props {
  busy: boolean;
  onConfirm(): void;
  onClose(): void;
}

/** Says before it happens that what was approved has to be approved again. */
export function ApprovalAgain({ busy, onConfirm, onClose }: Props) {
  const t = useTranslations('planning.again');
  return (
    <ConfirmDialog
      open
      onOpenChange={onClose}
      title={t('title')}
      text={t('text')}
      confirmLabel={t('confirm')}
      busy={busy}
      onConfirm={onConfirm}
    />
  );
}
