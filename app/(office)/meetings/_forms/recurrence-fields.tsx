'use client';
import { useTranslations } from 'next-intl';
import { Checkbox } from '@/app/_ui/checkbox.tsx';
import { Select } from '@/app/_ui/select.tsx';
import { TextInput } from '@/app/_ui/text-input.tsx';

export interface RepeatDraft {
  on: boolean;
  frequency: 'weekly' | 'fortnightly' | 'monthly';
  times: string;
}

export const noRepeat: RepeatDraft = { on: false, frequency: 'weekly', times: '10' };

const frequencies = ['weekly', 'fortnightly', 'monthly'] as const;

/** How often as a number, and null where it is none that can be made. */
export function timesOf({ times }: RepeatDraft): number | null {
  const count = Number(times);
  return Number.isInteger(count) && count >= 2 && count <= 60 ? count : null;
}

/** The same as the command says it. */
export function recurrenceOf(draft: RepeatDraft, count: number) {
  return {
    frequency: draft.frequency === 'monthly' ? ('monthly' as const) : ('weekly' as const),
    interval: draft.frequency === 'fortnightly' ? 2 : 1,
    end: { by: 'count' as const, count },
  };
}

interface Props {
  draft: RepeatDraft;
  onChange(draft: RepeatDraft): void;
  checked: boolean;
}

export function RecurrenceFields({ draft, onChange, checked }: Props) {
  const t = useTranslations('planning.repeat');
  return (
    <div className="flex flex-col gap-3">
      <Checkbox
        label={t('label')}
        hint={t('hint')}
        checked={draft.on}
        onChange={(on) => onChange({ ...draft, on })}
      />
      {draft.on && (
        <div className="grid gap-5 sm:grid-cols-2">
          <Select
            label={t('frequency')}
            value={draft.frequency}
            options={frequencies.map((value) => ({ value, label: t(`frequencies.${value}`) }))}
            onChange={(value) => {
              const frequency = frequencies.find((one) => one === value);
              if (frequency) onChange({ ...draft, frequency });
            }}
          />
          <TextInput
            label={t('times')}
            type="number"
            inputMode="numeric"
            min={2}
            max={60}
            error={checked && timesOf(draft) === null ? t('timesFault') : undefined}
            value={draft.times}
            onChange={(event) => onChange({ ...draft, times: event.target.value })}
          />
        </div>
      )}
    </div>
  );
}
