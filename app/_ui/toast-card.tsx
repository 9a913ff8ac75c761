'use client';
import { X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Toast as Radix } from 'radix-ui';
import { type Tone, toneIcons } from './banner.tsx';
import { Button } from './button.tsx';
import { IconButton } from './icon-button.tsx';

export interface ToastMessage {
  tone: Tone;
  text: string;
  action?: { label: string; onPress(): void };
}

const iconColours = {
  info: 'text-act-ink',
  success: 'text-for',
  warn: 'text-warn',
  error: 'text-state-ink',
} satisfies Record<Tone, string>;

export function ToastCard({ message, onGone }: { message: ToastMessage; onGone(): void }) {
  const t = useTranslations('common');
  const { tone, text, action } = message;
  const Icon = toneIcons[tone];
  return (
    <Radix.Root
      type="background"
      onOpenChange={(open) => !open && onGone()}
      className="flex flex-wrap items-center gap-x-3 gap-y-1 rounded-lg border-(length:--border-width) border-line bg-paper py-2 pr-2 pl-4 text-ink shadow-float"
    >
      <span aria-hidden="true" className={iconColours[tone]}>
        <Icon />
      </span>
      <Radix.Description className="min-w-0 flex-1">{text}</Radix.Description>
      {action && (
        <span className="order-last w-full text-end sm:order-none sm:w-auto">
          <Radix.Action asChild altText={action.label}>
            <Button onClick={action.onPress}>{action.label}</Button>
          </Radix.Action>
        </span>
      )}
      <Radix.Close asChild>
        <IconButton label={t('close')}>
          <X aria-hidden="true" />
        </IconButton>
      </Radix.Close>
    </Radix.Root>
  );
}
