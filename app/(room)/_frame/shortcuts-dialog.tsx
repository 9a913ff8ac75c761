'use client';
import { useTranslations } from 'next-intl';
import { Dialog } from '@/app/_ui/dialog.tsx';

const keys = [
  ['1 2 3', 'choose'],
  ['Enter', 'send'],
  ['P', 'floor'],
  ['B', 'vote'],
  ['T', 'document'],
  ['C', 'agenda'],
  ['← →', 'pages'],
  ['?', 'help'],
] as const;

export function ShortcutsDialog(props: { open: boolean; onOpenChange(open: boolean): void }) {
  const t = useTranslations('room.shortcuts');
  return (
    <Dialog open={props.open} onOpenChange={props.onOpenChange} title={t('title')}>
      <dl className="shortcuts">
        {keys.map(([key, name]) => (
          <div key={name}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{t(name)}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
