'use client';
import { SlidersHorizontal } from 'lucide-react';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button, buttonLook } from '@/app/_ui/button.tsx';
import { Select } from '@/app/_ui/select.tsx';
import { TextInput } from '@/app/_ui/text-input.tsx';
import { meetingStatuses } from '../../../../server/meetings/contract.ts';
import { hrefOf, type ListFilter, readFilter } from './list-filter.ts';

interface Props {
  filter: ListFilter;
  units: readonly { id: string; name: string }[];
  rooms: readonly { id: string; name: string }[];
}

/** Radix knows no empty value, so "no filter" has a name. */
const any = 'any';

const none = { status: null, from: null, to: null, hostUnitId: null, roomId: null };

/** Days, status, host and room; closed until somebody wants them, open while one of them counts. */
export function MoreFilters({ filter, units, rooms }: Props) {
  const t = useTranslations('planning.list');
  const tStatus = useTranslations('office.list.status');
  const router = useRouter();
  const [draft, setDraft] = useState(filter);
  const counts = hrefOf({ ...filter, ...none }) !== hrefOf(filter);
  const change = (name: keyof typeof none) => (value: string) =>
    setDraft(readFilter({ ...draft, [name]: value === any || value === '' ? null : value }));
  return (
    <details open={counts} className="group">
      <summary className="flex min-h-12 w-fit items-center gap-2 font-semibold text-act-ink">
        <SlidersHorizontal aria-hidden="true" />
        {t('more')}
      </summary>
      <form
        className="mt-2 grid items-end gap-4 rounded-lg border-(length:--border-width) border-line bg-paper p-4 sm:grid-cols-2 xl:grid-cols-5"
        onSubmit={(event) => {
          event.preventDefault();
          router.push(hrefOf({ ...draft, page: 1 }));
        }}
      >
        <TextInput
          label={t('from')}
          type="date"
          value={draft.from ?? ''}
          onChange={(event) => change('from')(event.target.value)}
        />
        <TextInput
          label={t('to')}
          type="date"
          value={draft.to ?? ''}
          onChange={(event) => change('to')(event.target.value)}
        />
        <Select
          label={t('status')}
          value={draft.status ?? any}
          onChange={change('status')}
          options={[
            { value: any, label: t('anyStatus') },
            ...meetingStatuses.map((value) => ({ value, label: tStatus(value) })),
          ]}
        />
        <Select
          label={t('host')}
          value={draft.hostUnitId ?? any}
          onChange={change('hostUnitId')}
          options={[
            { value: any, label: t('anyHost') },
            ...units.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
        <Select
          label={t('room')}
          value={draft.roomId ?? any}
          onChange={change('roomId')}
          options={[
            { value: any, label: t('anyRoom') },
            ...rooms.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
        <div className="flex flex-wrap gap-3 sm:col-span-full">
          <Button type="submit" variant="act">
            {t('apply')}
          </Button>
          {counts && (
            <Link href={hrefOf({ ...filter, ...none, page: 1 })} className={buttonLook()}>
              {t('clear')}
            </Link>
          )}
        </div>
      </form>
    </details>
  );
}
