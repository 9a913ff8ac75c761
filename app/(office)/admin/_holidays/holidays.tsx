'use client';
import { Pencil, Plus, Trash2 } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useFormatter, useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/app/_ui/button.tsx';
import { ConfirmDialog } from '@/app/_ui/confirm-dialog.tsx';
import { DataTable } from '@/app/_ui/data-table.tsx';
import { EmptyState } from '@/app/_ui/empty-state.tsx';
import { IconButton } from '@/app/_ui/icon-button.tsx';
import { useCommand } from '@/app/(office)/_frame/use-command.ts';
import type { HolidayView } from '../../../../server/catalogues/holiday-contract.ts';
import { HolidayDialog } from './holiday-dialog.tsx';

/** Days on which offices are closed, year by year, the present and coming ones first. */
export function Holidays({ holidays }: { holidays: readonly HolidayView[] }) {
  const t = useTranslations('admin.holidays');
  const tEntries = useTranslations('admin.entries');
  const router = useRouter();
  const { run, busy } = useCommand('catalogues.remove-holiday');
  const [edited, setEdited] = useState<HolidayView | 'new' | null>(null);
  const [removing, setRemoving] = useState<HolidayView | null>(null);
  const { dayOf } = useDayWords();
  const years = [...new Set(holidays.map(({ day }) => day.slice(0, 4)))].sort().reverse();
  const remove = async ({ day }: HolidayView) => {
    const answer = await run({ day });
    setRemoving(null);
    if (answer.ok) router.refresh();
  };
  return (
    <div className="flex flex-col gap-6">
      <div>
        <Button variant="primary" onClick={() => setEdited('new')}>
          <Plus aria-hidden="true" />
          {tEntries('add')}
        </Button>
      </div>
      {holidays.length === 0 && (
        <EmptyState title={tEntries('emptyTitle')} text={tEntries('emptyText')} />
      )}
      {years.map((year) => (
        <section key={year} className="flex flex-col gap-3" aria-labelledby={`holidays-${year}`}>
          <h2 id={`holidays-${year}`} className="text-xl font-semibold">
            {t('year', { year })}
          </h2>
          <YearTable
            year={year}
            holidays={holidays.filter(({ day }) => day.startsWith(year))}
            onEdit={setEdited}
            onRemove={setRemoving}
          />
        </section>
      ))}
      {edited !== null && (
        <HolidayDialog holiday={edited === 'new' ? null : edited} onClose={() => setEdited(null)} />
      )}
      <ConfirmDialog
        open={removing !== null}
        onOpenChange={(open) => !open && setRemoving(null)}
        title={t('removeTitle', { day: removing ? dayOf(removing) : '' })}
        text={t('removeText')}
        confirmLabel={tEntries('remove')}
        busy={busy}
        onConfirm={() => void (removing && remove(removing))}
      />
    </div>
  );
}

interface TableProps {
  year: string;
  holidays: readonly HolidayView[];
  onEdit(holiday: HolidayView): void;
  onRemove(holiday: HolidayView): void;
}

function YearTable({ year, holidays, onEdit, onRemove }: TableProps) {
  const t = useTranslations('admin.holidays');
  const tEntries = useTranslations('admin.entries');
  const { dayOf, weekdayOf } = useDayWords();
  return (
    <DataTable
      caption={t('caption', { year })}
      rows={holidays}
      keyOf={({ day }) => day}
      columns={[
        { key: 'day', label: t('day'), cell: dayOf },
        { key: 'weekday', label: t('weekday'), cell: weekdayOf },
        { key: 'name', label: t('name'), cell: ({ name }) => name },
        {
          ...{ key: 'actions', label: t('actions'), plainOnPhone: true, align: 'end' },
          cell: (holiday) => (
            <span className="inline-flex">
              <IconButton
                label={tEntries('edit', { name: `${holiday.name}, ${dayOf(holiday)}` })}
                onClick={() => onEdit(holiday)}
              >
                <Pencil aria-hidden="true" />
              </IconButton>
              <IconButton
                label={tEntries('removeNamed', { name: `${holiday.name}, ${dayOf(holiday)}` })}
                onClick={() => onRemove(holiday)}
              >
                <Trash2 aria-hidden="true" />
              </IconButton>
            </span>
          ),
        },
      ]}
    />
  );
}

/** A day has no hour and no time zone: it is read and shown as one. */
function useDayWords() {
  const format = useFormatter();
  const words = (options: 'date' | 'weekday', { day }: HolidayView) =>
    format.dateTime(new Date(`${day}T00:00:00Z`), {
      timeZone: 'UTC',
      ...(options === 'date'
        ? { day: '2-digit', month: '2-digit', year: 'numeric' }
        : { weekday: 'long' }),
    });
  return {
    dayOf: (holiday: HolidayView) => words('date', holiday),
    weekdayOf: (holiday: HolidayView) => words('weekday', holiday),
  };
}
