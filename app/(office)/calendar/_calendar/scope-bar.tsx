'use client';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { Select } from '@/app/_ui/select.tsx';
import { tabListLook, tabLook } from '@/app/_ui/tab-look.ts';
import { type CalendarFilter, calendarHref, calendarScopes } from './calendar-filter.ts';

interface Props {
  filter: CalendarFilter;
  rooms: readonly { id: string; name: string }[];
}

/** Whose calendar it is; the address keeps it. */
export function ScopeBar({ filter, rooms }: Props) {
  const t = useTranslations('planning.calendar');
  const router = useRouter();
  return (
    <div className="flex flex-col gap-4">
      <nav aria-label={t('scope')}>
        <ul className={tabListLook}>
          {calendarScopes.map((scope) => (
            <li key={scope}>
              <Link
                href={calendarHref({ scope, roomId: null })}
                aria-current={scope === filter.scope ? 'true' : undefined}
                data-state={scope === filter.scope ? 'active' : 'inactive'}
                className={tabLook}
              >
                {t(`scopes.${scope}`)}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      {filter.scope === 'room' && (
        <div className="max-w-md">
          <Select
            label={t('room')}
            placeholder={t('room')}
            value={filter.roomId ?? ''}
            options={rooms.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={(roomId) => router.push(calendarHref({ scope: 'room', roomId }))}
          />
        </div>
      )}
    </div>
  );
}
