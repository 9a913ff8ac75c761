'use client';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useTransition } from 'react';
import { Select, type SelectOption } from '@/app/_ui/select.tsx';
import { type RegisterChoice, registerHref } from './register-address.ts';

interface Props {
  choice: RegisterChoice & { unitId: string; year: number };
  units: readonly SelectOption[];
  kinds: readonly SelectOption[];
  years: readonly number[];
}

/** Chooses the register; each choice has an address of its own. */
export function RegisterPicker({ choice, units, kinds, years }: Props) {
  const t = useTranslations('papers.register');
  const router = useRouter();
  const [busy, start] = useTransition();
  const show = (change: Partial<RegisterChoice>) =>
    start(() => router.push(registerHref({ ...choice, page: 1, ...change })));
  return (
    <div aria-busy={busy} className="grid gap-4 md:grid-cols-[2fr_2fr_1fr]">
      <Select
        label={t('unit')}
        options={units}
        value={choice.unitId}
        onChange={(unitId) => show({ unitId })}
      />
      <Select
        label={t('kind')}
        options={kinds}
        value={choice.kind}
        onChange={(kind) => show({ kind })}
      />
      <Select
        label={t('year')}
        options={years.map((year) => ({ value: String(year), label: String(year) }))}
        value={String(choice.year)}
        onChange={(year) => show({ year: Number(year) })}
      />
    </div>
  );
}
