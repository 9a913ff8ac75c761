'use client';
import clsx from 'clsx';
import { Upload } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type DragEvent, useRef, useState } from 'react';
import { useUploadLimit } from './upload-limit.tsx';

/** What the dialog of the system offers; what a file really is the server finds out. */
const accepted =
  '.pdf,.doc,.docx,.odt,.xls,.xlsx,.ods,.ppt,.pptx,.odp,.png,.jpg,.jpeg,.webp,.tif,.tiff';

interface Props {
  onFiles(files: readonly File[]): void;
  multiple?: boolean;
}

/** Where files are dropped, or chosen by pressing it. */
export function DropZone({ onFiles, multiple = true }: Props) {
  const t = useTranslations('dossier.upload');
  const megabytes = useUploadLimit();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const take = (list: FileList | null) => {
    const files = [...(list ?? [])];
    if (files.length > 0) onFiles(multiple ? files : files.slice(0, 1));
  };
  const hover = (event: DragEvent, isOver: boolean) => {
    event.preventDefault();
    setOver(isOver);
  };
  return (
    <>
      <button
        type="button"
        onClick={() => input.current?.click()}
        onDragOver={(event) => hover(event, true)}
        onDragLeave={(event) => hover(event, false)}
        onDrop={(event) => {
          hover(event, false);
          take(event.dataTransfer.files);
        }}
        className={clsx(
          'flex w-full cursor-pointer flex-col items-center gap-2 rounded-lg border-2 border-dashed p-5 text-center',
          over ? 'border-act bg-act-soft' : 'border-line-strong bg-paper-2 hover:bg-act-soft',
        )}
      >
        <Upload aria-hidden="true" size={28} className="text-ink-2" />
        <span className="font-semibold">{t(multiple ? 'choose' : 'chooseOne')}</span>
        <span className="text-sm text-ink-2">{t('hint', { megabytes })}</span>
      </button>
      <input
        ref={input}
        type="file"
        accept={accepted}
        multiple={multiple}
        className="hidden"
        tabIndex={-1}
        aria-label={t(multiple ? 'choose' : 'chooseOne')}
        onChange={(event) => {
          take(event.target.files);
          event.target.value = '';
        }}
      />
    </>
  );
}
