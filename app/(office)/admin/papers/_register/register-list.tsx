import { BookOpenCheck } from 'lucide-react';
import { getFormatter, getTranslations } from 'next-intl/server';
import { Banner } from '@/app/_ui/banner.tsx';
import { buttonLook } from '@/app/_ui/button.tsx';
import { Card } from '@/app/_ui/card.tsx';
import { DataTable } from '@/app/_ui/data-table.tsx';
import { EmptyState } from '@/app/_ui/empty-state.tsx';
import { Pagination } from '@/app/_ui/pagination.tsx';
import type { Viewer } from '../../../../../server/kernel/viewer.ts';
import { product } from '../../../../_server/product.ts';
import { FirstNumberForm } from './first-number-form.tsx';
import { type RegisterChoice, registerHref } from './register-address.ts';

interface Props {
  viewer: Viewer;
  choice: RegisterChoice & { unitId: string; year: number };
  kindName: string;
}

/** The numbers of one register, the newest first. */
export async function RegisterList({ viewer, choice, kindName }: Props) {
  const t = await getTranslations('papers.register');
  const format = await getFormatter();
  const answer = await product().query({ name: 'papers.register', viewer, input: choice });
  if (!answer.ok) {
    const reload = (
      <a href={registerHref(choice)} className={buttonLook()}>
        {t('reload')}
      </a>
    );
    return (
      <Banner tone="error" action={reload}>
        {t('failed')}
      </Banner>
    );
  }
  const { entries, total, pageSize, lastNumber } = answer.value;
  const { unitId, kind, year } = choice;
  if (total === 0) {
    return (
      <Card>
        <EmptyState
          icon={<BookOpenCheck />}
          title={t('emptyTitle')}
          text={t('emptyText', { next: lastNumber + 1 })}
        />
        <FirstNumberForm key={`${unitId}${kind}${year}`} {...{ unitId, kind, year }} />
      </Card>
    );
  }
  return (
    <section aria-labelledby="given" className="flex flex-col gap-4">
      <p id="given" role="status" className="text-ink-2">
        {t('total', { count: total })}
      </p>
      <DataTable
        caption={t('caption', { kind: kindName, year: String(year) })}
        keyOf={(entry) => String(entry.number)}
        rows={entries}
        columns={[
          { key: 'number', label: t('number'), cell: (entry) => entry.docNumber },
          { key: 'subject', label: t('subject'), cell: (entry) => entry.subject },
          {
            key: 'at',
            label: t('at'),
            cell: (entry) => format.dateTime(new Date(entry.at), { dateStyle: 'short' }),
          },
          { key: 'by', label: t('by'), cell: (entry) => entry.by },
          {
            key: 'state',
            label: t('state'),
            cell: (entry) => (entry.paper ? t(`states.${entry.paper}`) : '–'),
          },
        ]}
      />
      <Pagination
        page={choice.page}
        pages={Math.ceil(total / pageSize)}
        hrefOf={(page) => registerHref({ ...choice, page })}
      />
    </section>
  );
}
