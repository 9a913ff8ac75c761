import clsx from 'clsx';
import { useTranslations } from 'next-intl';

/** The sign of the product: a hemicycle with whoever speaks in its middle. */
export function BrandMark({ onState = false }: { onState?: boolean }) {
  const sheet = onState ? 'fill-on-fill' : 'fill-state';
  const line = onState ? 'stroke-state' : 'stroke-on-fill';
  const dot = onState ? 'fill-state' : 'fill-on-fill';
  return (
    <svg
      viewBox="0 0 64 64"
      aria-hidden="true"
      className={clsx('relative shrink-0', onState ? 'size-12 lg:size-20' : 'size-10')}
    >
      <rect width="64" height="64" rx="14" className={sheet} />
      <g fill="none" strokeWidth="7.5" className={line}>
        <path d="M10 46a22 22 0 0 1 44 0" strokeDasharray="10.6 4.03" />
        <path d="M21.5 46a10.5 10.5 0 0 1 21 0" strokeDasharray="8.6 3.6" />
      </g>
      <circle cx="32" cy="47" r="3.8" className={dot} />
    </svg>
  );
}

export function Brand() {
  const t = useTranslations('common');
  return (
    <span className="flex items-center gap-3">
      <BrandMark />
      <span className="text-xl font-bold leading-tight">{t('product')}</span>
    </span>
  );
}
