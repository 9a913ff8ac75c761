'use client';
import { Download, Printer, StickyNote } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Menu, MenuLink } from '@/app/_ui/menu.tsx';
import type { ReadingView } from '../../../server/files/contract.ts';
import { addressOf, readAtOf } from '../_pages/page-address.ts';

/** What may be had of the paper as a file, by right; nothing where there is none. */
export function FileMenu({ reading }: { reading: ReadingView }) {
  const t = useTranslations('reader.bar');
  const { rights, source, watermark } = reading;
  const at = readAtOf(reading);
  if (!at || (!rights.download && !rights.print)) return null;
  const address = addressOf(at);
  return (
    <Menu
      label={t('files')}
      trigger={
        <button type="button" aria-label={t('files')} title={t('files')}>
          <Download aria-hidden="true" />
        </button>
      }
    >
      {rights.download && (
        <>
          <MenuLink href={`${address}/paper.pdf`} newWindow>
            <Download aria-hidden="true" />
            {t('download')}
          </MenuLink>
          {/* With a watermark there is no copy without it. */}
          {!watermark && (
            <MenuLink href={`${address}/original`} newWindow>
              <Download aria-hidden="true" />
              {t('original')}
            </MenuLink>
          )}
          {source === 'document' && (
            <MenuLink href={`${address}/with-notes.pdf`} newWindow>
              <StickyNote aria-hidden="true" />
              {t('withNotes')}
            </MenuLink>
          )}
        </>
      )}
      {rights.print && (
        <MenuLink href={`${address}/paper.pdf?for=print`} newWindow>
          <Printer aria-hidden="true" />
          {t('print')}
        </MenuLink>
      )}
    </Menu>
  );
}
