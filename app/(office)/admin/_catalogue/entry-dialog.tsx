'use client';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { Button } from '@/app/_ui/button.tsx';
import { Dialog, DialogActions } from '@/app/_ui/dialog.tsx';
import { TextInput } from '@/app/_ui/text-input.tsx';
import { useCommand, useRefusalText } from '@/app/(office)/_frame/use-command.ts';
import type { EntryView, simpleCatalogues } from '../../../../server/catalogues/contract.ts';

interface Props {
  catalogue: (typeof simpleCatalogues)[number];
  /** Null for a new one. */
  entry: EntryView | null;
  onClose(): void;
}

export function EntryDialog({ catalogue, entry, onClose }: Props) {
  const t = useTranslations('admin.entries');
  const tCommon = useTranslations('common');
  const router = useRouter();
  const refusalText = useRefusalText();
  const { run, busy } = useCommand('catalogues.save', { quiet: true });
  const [name, setName] = useState(entry?.name ?? '');
  const [symbol, setSymbol] = useState(entry?.symbol ?? '');
  const [error, setError] = useState<string | undefined>();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() === '') return setError(t('nameNeeded'));
    const answer = await run({ catalogue, id: entry?.id ?? null, name, symbol });
    if (!answer.ok) return setError(refusalText(answer));
    router.refresh();
    onClose();
  };
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()} title={t(entry ? 'editTitle' : 'add')}>
      <form onSubmit={submit} noValidate className="flex flex-col gap-4">
        <TextInput
          label={t('name')}
          error={error}
          value={name}
          maxLength={200}
          onChange={(event) => setName(event.target.value)}
        />
        {catalogue !== 'positions' && (
          <TextInput
            label={t('symbol')}
            hint={t('symbolHint')}
            value={symbol}
            maxLength={20}
            onChange={(event) => setSymbol(event.target.value)}
          />
        )}
        <DialogActions>
          <Button onClick={onClose}>{tCommon('cancel')}</Button>
          <Button type="submit" variant="primary" busy={busy}>
            {t('save')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
