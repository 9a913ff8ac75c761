'use client';
import { ChevronRight, FolderPlus, Plus } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/app/_ui/button.tsx';
import { Card } from '@/app/_ui/card.tsx';
import { EmptyState } from '@/app/_ui/empty-state.tsx';
import type { OutputOf } from '../../../../server/transport/contract.ts';
import { AddDocuments } from './add-documents.tsx';
import { DocumentLine } from './document-line.tsx';
import { FolderLine } from './folder-line.tsx';
import { NameDialog } from './name-dialog.tsx';

export type Content = OutputOf<'library.folder'>;
export type AllFolders = OutputOf<'library.folders'>;

interface Props {
  folderId: string | null;
  content: Content;
  all: AllFolders;
}

/** One folder: where it is, what is in it, and how something is added. */
export function FolderView({ folderId, content, all }: Props) {
  const t = useTranslations('library.personal');
  const [naming, setNaming] = useState(false);
  const [adding, setAdding] = useState(false);
  const { path, folders, documents } = content;
  const isEmpty = folders.length + documents.length === 0;
  return (
    <div className="flex flex-col gap-5">
      <p className="text-ink-2">{t('lead')}</p>
      <Path path={path} />
      <div className="flex flex-wrap gap-3">
        <Button variant="primary" onClick={() => setAdding(true)}>
          <Plus aria-hidden="true" />
          {t('add')}
        </Button>
        <Button onClick={() => setNaming(true)}>
          <FolderPlus aria-hidden="true" />
          {t('newFolder')}
        </Button>
      </div>
      {isEmpty ? (
        <Card>
          <EmptyState title={t('empty.title')} text={t('empty.text')} />
        </Card>
      ) : (
        <ul className="flex flex-col gap-2">
          {folders.map((folder) => (
            <li key={folder.id}>
              <FolderLine folder={folder} />
            </li>
          ))}
          {documents.map((document) => (
            <li key={document.id}>
              <DocumentLine document={document} all={all} />
            </li>
          ))}
        </ul>
      )}
      {naming && <NameDialog parentId={folderId} folder={null} onClose={() => setNaming(false)} />}
      {adding && (
        <AddDocuments
          folderId={folderId}
          folderName={path.at(-1)?.name ?? t('top')}
          onClose={() => setAdding(false)}
        />
      )}
    </div>
  );
}

function Path({ path }: { path: Content['path'] }) {
  const t = useTranslations('library.personal');
  const steps = [{ id: null, name: t('top') }, ...path];
  return (
    <nav aria-label={t('path')}>
      <ol className="flex flex-wrap items-center gap-1">
        {steps.map(({ id, name }, index) => {
          const here = index === steps.length - 1;
          return (
            <li key={id} className="flex items-center gap-1">
              {index > 0 && <ChevronRight aria-hidden="true" size={18} className="text-ink-3" />}
              <Link
                href={id ? `/library?folder=${id}` : '/library'}
                aria-current={here ? 'page' : undefined}
                className="flex min-h-12 items-center rounded-md px-2 font-semibold no-underline hover:bg-paper-2"
              >
                {name}
              </Link>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
