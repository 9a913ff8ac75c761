'use client';
import clsx from 'clsx';
import { X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Dialog as Radix } from 'radix-ui';
import type { ReactNode } from 'react';
import { IconButton } from './icon-button.tsx';

interface Props {
  open: boolean;
  onOpenChange(open: boolean): void;
  title: string;
  /** False where an answer is needed: no closing by Escape, by a press outside or by a cross. */
  dismissible?: boolean;
  /** For what needs room: a plan, a table. */
  wide?: boolean;
  children: ReactNode;
}

/** A question or a form above the page; the rest waits. Buttons go into `DialogActions` at the end. */
export function Dialog(props: Props) {
  const { open, onOpenChange, title, dismissible = true, wide = false, children } = props;
  const t = useTranslations('common');
  const keepOpen = (event: Event) => {
    if (!dismissible) event.preventDefault();
  };
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-40 bg-overlay" />
        <Radix.Content
          aria-describedby={undefined}
          onEscapeKeyDown={keepOpen}
          onInteractOutside={keepOpen}
          className={clsx(
            wide ? 'max-w-4xl' : 'max-w-xl',
            'fixed bottom-0 left-1/2 z-50 flex max-h-[92dvh] w-full -translate-x-1/2 flex-col gap-4 overflow-y-auto rounded-t-lg bg-paper p-5 text-ink shadow-float sm:bottom-auto sm:top-1/2 sm:w-[calc(100%-32px)] sm:-translate-y-1/2 sm:rounded-lg sm:p-6',
          )}
        >
          <div className="flex min-h-12 items-center justify-between gap-4">
            <Radix.Title className="text-xl font-semibold leading-snug">{title}</Radix.Title>
            {dismissible && (
              <Radix.Close asChild>
                <IconButton label={t('close')}>
                  <X aria-hidden="true" />
                </IconButton>
              </Radix.Close>
            )}
          </div>
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

export function DialogActions({ children }: { children: ReactNode }) {
  return (
    <div className="mt-2 flex flex-col-reverse gap-3 sm:flex-row sm:justify-end">{children}</div>
  );
}
