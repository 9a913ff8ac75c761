'use client';
import { useTranslations } from 'next-intl';
import { Banner } from '@/app/_ui/banner.tsx';
import { Button } from '@/app/_ui/button.tsx';
import { Card } from '@/app/_ui/card.tsx';
import { Select } from '@/app/_ui/select.tsx';
import { TextArea } from '@/app/_ui/text-area.tsx';
import { TextInput } from '@/app/_ui/text-input.tsx';
import type { MeetingTypeView } from '../../../../server/catalogues/contract.ts';
import { useRooms } from '../_plan/use-rooms.ts';
import { ChairField } from './chair-field.tsx';
import { PeriodFields } from './period-fields.tsx';
import { RecurrenceFields } from './recurrence-fields.tsx';
import { regularityOptions } from './regularity.ts';
import { TypeCards } from './type-cards.tsx';
import { useNewMeeting } from './use-new-meeting.ts';

interface Props {
  units: readonly { id: string; name: string }[];
  types: readonly MeetingTypeView[];
}

const noRoom = 'none';

/** One calm page: what kind, what about, when, where; the rest follows on the meeting's own pages. */
export function NewMeeting({ units, types }: Props) {
  const t = useTranslations('planning');
  const form = useNewMeeting(units[0]?.id ?? '', types);
  const { draft, change, checked, refusal, busy, create } = form;
  const rooms = useRooms({ ...draft.period, exceptMeetingId: null });
  return (
    <form
      noValidate
      className="flex flex-col gap-6"
      onSubmit={(event) => {
        event.preventDefault();
        void create();
      }}
    >
      <TypeCards types={types} value={draft.typeId} onChange={form.chooseType} />
      <Card>
        <div className="flex flex-col gap-5">
          <TextInput
            label={t('form.title')}
            error={checked && draft.title.trim() === '' ? t('form.noTitle') : undefined}
            maxLength={300}
            value={draft.title}
            onChange={(event) => change({ title: event.target.value })}
          />
          {units.length > 1 && (
            <Select
              label={t('facts.host')}
              value={draft.hostUnitId}
              options={units.map(({ id, name }) => ({ value: id, label: name }))}
              onChange={(hostUnitId) => change({ hostUnitId })}
            />
          )}
          <PeriodFields
            period={draft.period}
            onChange={(period) => change({ period })}
            checked={checked}
          />
          <RecurrenceFields
            draft={draft.repeat}
            onChange={(repeat) => change({ repeat })}
            checked={checked}
          />
          <Select
            label={t('new.room')}
            hint={t('new.roomHint')}
            value={draft.hostRoomId ?? noRoom}
            options={[
              { value: noRoom, label: t('new.noRoom') },
              ...(rooms ?? [])
                .filter(({ resource }) => resource === 'room')
                .map(({ id, name, taken }) => ({
                  value: id,
                  label: taken ? t('places.takenRoom', { name }) : name,
                })),
            ]}
            onChange={(id) => change({ hostRoomId: id === noRoom ? null : id })}
          />
          <ChairField chair={draft.chair} onChange={(chair) => change({ chair })} />
          <RegularityField
            value={draft.regularity}
            onChange={(regularity) => change({ regularity })}
          />
          <TextArea
            label={t('form.summary')}
            hint={t('form.summaryHint')}
            maxLength={4000}
            value={draft.summary}
            onChange={(event) => change({ summary: event.target.value })}
          />
        </div>
      </Card>
      {refusal && <Banner tone="error">{refusal}</Banner>}
      <div className="flex flex-col sm:flex-row">
        <Button type="submit" variant="primary" size="large" busy={busy}>
          {t(draft.repeat.on ? 'new.createSeries' : 'new.create')}
        </Button>
      </div>
    </form>
  );
}

type Regularity = ReturnType<typeof regularityOptions>[number]['value'];

function RegularityField(props: { value: Regularity; onChange(value: Regularity): void }) {
  const t = useTranslations('planning.facts');
  const options = regularityOptions(t);
  return (
    <Select
      label={t('regularity')}
      value={props.value}
      options={options}
      onChange={(value) => {
        const chosen = options.find((option) => option.value === value);
        if (chosen) props.onChange(chosen.value);
      }}
    />
  );
}
