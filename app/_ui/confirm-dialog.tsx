'use client';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Button } from './button.tsx';
import { Dialog, DialogActions } from './dialog.tsx';

interface Props {
  open: boolean;
  onOpenChange(open: boolean): void;
  title: string;
  /** What will happen, and whether it can be taken back. */
  text: string;
  confirmLabel: string;
  busy?: boolean;
  onConfirm(): void;
  children?: ReactNode;
}

/** Asks once more, in the page, before something that others will see. */
export function ConfirmDialog(props: Props) {
  const t = useTranslations('common');
  const { open, onOpenChange, title, text, confirmLabel, busy, onConfirm, children } = props;
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title={title}>
      <p className="text-ink-2">{text}</p>
      {children}
      <DialogActions>
        <Button onClick={() => onOpenChange(false)}>{t('cancel')}</Button>
        <Button variant="primary" busy={busy} onClick={onConfirm}>
          {confirmLabel}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
