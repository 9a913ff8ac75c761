import { FolderLock } from 'lucide-react';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Suspense } from 'react';
import { ClientMessages } from '@/app/_i18n/client-messages.tsx';
import { Banner } from '@/app/_ui/banner.tsx';
import { Card } from '@/app/_ui/card.tsx';
import { EmptyState } from '@/app/_ui/empty-state.tsx';
import { Skeleton } from '@/app/_ui/skeleton.tsx';
import { requireAccount, viewerOf } from '../../../_server/current-account.ts';
import { product } from '../../../_server/product.ts';
import { readChoice, registerHref } from './_register/register-address.ts';
import { RegisterList } from './_register/register-list.tsx';
import { RegisterPicker } from './_register/register-picker.tsx';
import { PapersFrame } from './papers-frame.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('papers.register');
  return { title: t('title') };
}

const productKinds = ['invitation', 'minutes', 'notice'] as const;

/** The registers that somebody keeps: which numbers were given, and to what. */
export default async function RegisterPage(props: { searchParams: Promise<unknown> }) {
  const asked = readChoice(await props.searchParams);
  const account = await requireAccount(registerHref(asked));
  const viewer = viewerOf(account);
  const t = await getTranslations('papers.register');
  const answer = await product().query({ name: 'papers.registers', viewer, input: {} });
  if (!answer.ok) return <Banner tone="error">{t('failed')}</Banner>;
  const { units, registers, kinds, year } = answer.value;
  const wordedKinds = kinds.map(({ kind, name }) => {
    const own = productKinds.find((one) => one === kind);
    return { value: kind, label: name ?? (own ? t(`kinds.${own}`) : kind) };
  });
  const unitId = asked.unitId ?? registers[0]?.unitId ?? units[0]?.unitId;
  const choice = unitId ? { ...asked, unitId, year: asked.year ?? year } : null;
  const years = new Set([year + 1, year, ...registers.map((register) => register.year)]);
  if (choice) years.add(choice.year);
  const kindName = wordedKinds.find(({ value }) => value === asked.kind)?.label ?? asked.kind;
  return (
    <PapersFrame lead={t('lead')} administers={account.systemAdmin}>
      {!choice && (
        <Card>
          <EmptyState icon={<FolderLock />} title={t('noneTitle')} text={t('noneText')} />
        </Card>
      )}
      {choice && (
        <ClientMessages namespaces={['papers', 'errors']}>
          <RegisterPicker
            choice={choice}
            units={units.map((unit) => ({ value: unit.unitId, label: unit.name }))}
            kinds={wordedKinds}
            years={[...years].sort((a, b) => b - a)}
          />
          <Suspense key={registerHref(choice)} fallback={<Skeleton />}>
            <RegisterList viewer={viewer} choice={choice} kindName={kindName} />
          </Suspense>
        </ClientMessages>
      )}
    </PapersFrame>
  );
}
