'use client';
import { Trash2 } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { Button } from '@/app/_ui/button.tsx';
import { Dialog } from '@/app/_ui/dialog.tsx';
import { IconButton } from '@/app/_ui/icon-button.tsx';
import { TextInput } from '@/app/_ui/text-input.tsx';
import { useCommand, useRefusalText } from '@/app/(office)/_frame/use-command.ts';
import type { OutputOf } from '../../../../server/transport/contract.ts';

interface Props {
  sources: OutputOf<'library.sources'>;
  onClose(): void;
}

/** Where links of the library may lead. */
export function SourcesDialog({ sources, onClose }: Props) {
  const t = useTranslations('library.references');
  const router = useRouter();
  const refusalText = useRefusalText();
  const [host, setHost] = useState('');
  const [name, setName] = useState('');
  const [error, setError] = useState<string | undefined>();
  const add = useCommand('library.add-source', { quiet: true });
  const remove = useCommand('library.remove-source', { quiet: true });

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const answer = await add.run({ host: host.trim(), name: name.trim() || host.trim() });
    if (!answer.ok) return setError(refusalText(answer));
    setError(undefined);
    setHost('');
    setName('');
    router.refresh();
  };
  const removeSource = async (id: string) => {
    const answer = await remove.run({ id });
    setError(answer.ok ? undefined : refusalText(answer));
    router.refresh();
  };

  return (
    <Dialog open onOpenChange={(open) => !open && onClose()} title={t('sources')}>
      <ul className="flex flex-col gap-1">
        {sources.map((source) => (
          <li key={source.id} className="flex items-center justify-between gap-3">
            <span className="flex min-w-0 flex-col leading-snug">
              <span className="break-words font-semibold">{source.name}</span>
              <span className="text-sm text-ink-2">{source.host}</span>
            </span>
            <IconButton
              label={t('sourceRemove', { host: source.host })}
              onClick={() => removeSource(source.id)}
            >
              <Trash2 aria-hidden="true" />
            </IconButton>
          </li>
        ))}
      </ul>
      <form onSubmit={submit} noValidate className="flex flex-col gap-4">
        <TextInput
          label={t('sourceHost')}
          hint={t('sourceHostHint')}
          error={error}
          value={host}
          onChange={(event) => setHost(event.target.value)}
        />
        <TextInput
          label={t('sourceName')}
          value={name}
          maxLength={200}
          onChange={(event) => setName(event.target.value)}
        />
        <div>
          <Button type="submit" variant="act" busy={add.busy}>
            {t('sourceAdd')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
