'use client';
import { useTranslations } from 'next-intl';
import { Banner } from '@/app/_ui/banner.tsx';
import { Select } from '@/app/_ui/select.tsx';
import { type Secrecy, secrecies } from './paper-facts.ts';

interface Props {
  value: Secrecy;
  onChange(value: Secrecy): void;
}

/** A paper with a secrecy level has no place on a networked device; this says so before it is sent. */
export function SecrecyField({ value, onChange }: Props) {
  const t = useTranslations('dossier.secrecy');
  const choose = (text: string) => {
    const chosen = secrecies.find((level) => level === text);
    if (chosen) onChange(chosen);
  };
  return (
    <div className="flex flex-col gap-3">
      <Select
        label={t('label')}
        value={value}
        onChange={choose}
        options={secrecies.map((level) => ({ value: level, label: t(`level.${level}`) }))}
      />
      {value !== 'none' && <Banner tone="error">{t('refused')}</Banner>}
    </div>
  );
}
