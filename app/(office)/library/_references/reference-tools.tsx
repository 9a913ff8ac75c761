'use client';
import { Globe, Plus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/app/_ui/button.tsx';
import type { OutputOf } from '../../../../server/transport/contract.ts';
import { AddReference } from './add-reference.tsx';
import { SourcesDialog } from './sources-dialog.tsx';

/** What the system administrator does in the library. */
export function ReferenceTools({ sources }: { sources: OutputOf<'library.sources'> }) {
  const t = useTranslations('library.references');
  const [open, setOpen] = useState<'add' | 'sources' | null>(null);
  const close = () => setOpen(null);
  return (
    <div className="flex flex-wrap gap-3">
      <Button variant="primary" onClick={() => setOpen('add')}>
        <Plus aria-hidden="true" />
        {t('add')}
      </Button>
      <Button onClick={() => setOpen('sources')}>
        <Globe aria-hidden="true" />
        {t('sources')} ({sources.length})
      </Button>
      {open === 'add' && <AddReference sources={sources} onClose={close} />}
      {open === 'sources' && <SourcesDialog sources={sources} onClose={close} />}
    </div>
  );
}
