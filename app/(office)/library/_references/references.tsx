'use client';
import { Archive, ExternalLink, Pencil } from 'lucide-react';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useFormatter, useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button, buttonLook } from '@/app/_ui/button.tsx';
import { Card } from '@/app/_ui/card.tsx';
import { EmptyState } from '@/app/_ui/empty-state.tsx';
import { useToast } from '@/app/_ui/toast.tsx';
import { useCommand } from '@/app/(office)/_frame/use-command.ts';
import type { ReferenceView } from '../../../../server/library/contract.ts';
import { EditReference } from './edit-reference.tsx';

interface Props {
  references: readonly ReferenceView[];
  mayEdit: boolean;
  searched: boolean;
}

export function References({ references, mayEdit, searched }: Props) {
  const t = useTranslations('library.references');
  if (references.length === 0) {
    const key = searched ? 'noMatch' : 'empty';
    return (
      <Card>
        <EmptyState title={t(`${key}.title`)} text={t(`${key}.text`)} />
      </Card>
    );
  }
  return (
    <ul className="flex flex-col gap-3">
      {references.map((reference) => (
        <li key={reference.id}>
          <Reference reference={reference} mayEdit={mayEdit} />
        </li>
      ))}
    </ul>
  );
}

function Reference({ reference, mayEdit }: { reference: ReferenceView; mayEdit: boolean }) {
  const format = useFormatter();
  const { title, docNumber, agency, issuedOn } = reference;
  const about = [
    docNumber,
    agency,
    issuedOn && format.dateTime(new Date(`${issuedOn}T00:00:00Z`), { dateStyle: 'short' }),
  ].filter(Boolean);
  return (
    <Card>
      <div className="flex flex-wrap items-center justify-between gap-3">
        <div className="min-w-0 flex-1 basis-72">
          <h2 className="break-words text-lg font-semibold leading-snug">{title}</h2>
          {about.length > 0 && <p className="text-ink-2">{about.join(' · ')}</p>}
        </div>
        <div className="flex flex-wrap gap-2">
          <Opening reference={reference} />
          {mayEdit && <Editing reference={reference} />}
        </div>
      </div>
    </Card>
  );
}

function Opening({ reference: { id, url, source } }: { reference: ReferenceView }) {
  const t = useTranslations('library.references');
  if (url === null) {
    return (
      <Link href={`/library/reference/${id}`} className={buttonLook('act')}>
        {t('read')}
      </Link>
    );
  }
  return (
    <a href={url} target="_blank" rel="noopener noreferrer" className={buttonLook('act')}>
      <ExternalLink aria-hidden="true" />
      {source ? t('outside', { source }) : t('outsideUnknown')}
    </a>
  );
}

function Editing({ reference }: { reference: ReferenceView }) {
  const t = useTranslations('library.references');
  const router = useRouter();
  const toast = useToast();
  const [editing, setEditing] = useState(false);
  const { run, busy } = useCommand('library.archive-reference');
  const { id, title } = reference;
  const archive = async (archived: boolean) => {
    const answer = await run({ id, archived });
    if (!answer.ok) return;
    router.refresh();
    if (!archived) return;
    toast({
      ...{ tone: 'success', text: t('archived', { name: title }) },
      action: { label: t('undo'), onPress: () => archive(false) },
    });
  };
  return (
    <>
      <Button onClick={() => setEditing(true)}>
        <Pencil aria-hidden="true" />
        {t('edit')}
      </Button>
      <Button busy={busy} onClick={() => archive(true)}>
        <Archive aria-hidden="true" />
        {t('archive')}
      </Button>
      {editing && <EditReference reference={reference} onClose={() => setEditing(false)} />}
    </>
  );
}
