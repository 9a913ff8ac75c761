'use client';
import { useTranslations } from 'next-intl';
import { DateTimeInput } from '@/app/_ui/date-time-input.tsx';

export interface Period {
  startsAt: string | null;
  endsAt: string | null;
}

/** What is wrong with a period, if anything; the server checks again. */
export function periodFault({ startsAt, endsAt }: Period): 'noStart' | 'noEnd' | 'turned' | null {
  if (startsAt === null) return 'noStart';
  if (endsAt === null) return 'noEnd';
  return endsAt <= startsAt ? 'turned' : null;
}

/** The end that a new beginning asks for: as long as before, and two hours where there was none. */
function endAfter(startsAt: string, before: Period): string {
  const usualMs = 2 * 3_600_000;
  const lasted =
    before.startsAt && before.endsAt
      ? new Date(before.endsAt).getTime() - new Date(before.startsAt).getTime()
      : usualMs;
  return new Date(new Date(startsAt).getTime() + Math.max(lasted, 0)).toISOString();
}

interface Props {
  period: Period;
  onChange(period: Period): void;
  /** Whether what is missing is said; not before the form was sent once. */
  checked: boolean;
}

export function PeriodFields({ period, onChange, checked }: Props) {
  const t = useTranslations('planning.form');
  const fault = checked ? periodFault(period) : null;
  return (
    <div className="grid grid-cols-[repeat(auto-fit,minmax(min(100%,19rem),1fr))] gap-5">
      <DateTimeInput
        label={t('startsAt')}
        value={period.startsAt}
        error={fault === 'noStart' ? t('noStart') : undefined}
        onChange={(startsAt) =>
          onChange(
            startsAt === null
              ? { ...period, startsAt }
              : { startsAt, endsAt: endAfter(startsAt, period) },
          )
        }
      />
      <DateTimeInput
        label={t('endsAt')}
        value={period.endsAt}
        error={fault === 'noEnd' ? t('noEnd') : fault === 'turned' ? t('turned') : undefined}
        onChange={(endsAt) => onChange({ ...period, endsAt })}
      />
    </div>
  );
}
