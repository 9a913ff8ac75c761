'use client';
import { useTranslations } from 'next-intl';
import { FindPanel } from '../_find/find-panel.tsx';
import type { Find } from '../_find/use-find.ts';
import type { ReadAt } from '../_pages/page-address.ts';
import { SidePanel } from './side-panel.tsx';
import { Thumbnails } from './thumbnails.tsx';
import type { ReaderControl } from './use-reader-control.ts';

export function LeftPanels(props: { at: ReadAt; control: ReaderControl; find: Find }) {
  const { at, control, find } = props;
  const t = useTranslations('reader');
  const { left, setLeft, page, pages, goTo } = control;
  if (left === null) return null;
  const close = () => {
    if (left === 'find') find.setText('');
    setLeft(null);
  };
  return (
    <SidePanel
      side="start"
      title={left === 'find' ? t('find.title') : t('bar.thumbnails')}
      onClose={close}
    >
      {left === 'find' ? <FindPanel find={find} /> : <Thumbnails {...{ at, page, pages, goTo }} />}
    </SidePanel>
  );
}
