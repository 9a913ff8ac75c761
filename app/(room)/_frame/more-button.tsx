'use client';
import { Ellipsis } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ComponentProps } from 'react';

/** The button alone, so that it stands in its place before the code of its menu has come. */
export function MoreButton(props: ComponentProps<'button'>) {
  const t = useTranslations('room.more');
  return (
    <button {...props} type="button" className="bar-button bar-button-more" aria-label={t('label')}>
      <Ellipsis aria-hidden="true" size={26} />
    </button>
  );
}
