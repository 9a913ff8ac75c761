'use client';
import { Trash2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { IconButton } from '@/app/_ui/icon-button.tsx';
import { Select } from '@/app/_ui/select.tsx';
import { TextInput } from '@/app/_ui/text-input.tsx';
import type { RoomChoice } from './use-rooms.ts';

const roles = ['host', 'remote', 'bridge', 'individual'] as const;

export interface PlaceDraft {
  /** Of the line in the form. */
  key: number;
  id: string | null;
  name: string;
  siteRole: (typeof roles)[number];
  roomId: string | null;
  seats: number;
}

interface Props {
  place: PlaceDraft;
  number: number;
  rooms: readonly RoomChoice[];
  checked: boolean;
  onChange(part: Partial<PlaceDraft>): void;
  onRemove(): void;
}

/** Radix knows no empty value, so "no room of ours" has a name. */
const elsewhere = 'elsewhere';

export function PlaceFields({ place, number, rooms, checked, onChange, onRemove }: Props) {
  const t = useTranslations('planning.places');
  const wanted = place.siteRole === 'bridge' ? 'bridge' : 'room';
  const options = rooms
    .filter(({ resource }) => resource === wanted)
    .map(({ id, name, taken }) => ({
      value: id,
      label: taken && id !== place.roomId ? t('takenRoom', { name }) : name,
    }));
  const choose = (value: string) => {
    const room = rooms.find(({ id }) => id === value);
    if (room) onChange({ roomId: room.id, name: room.name, seats: room.capacity });
    else onChange({ roomId: null });
  };
  return (
    <div className="grid items-end gap-4 sm:grid-cols-[1fr_1fr_auto]">
      <Select
        label={t('role', { number })}
        value={place.siteRole}
        options={roles.map((value) => ({ value, label: t(`roles.${value}`) }))}
        onChange={(value) => {
          const siteRole = roles.find((role) => role === value);
          if (siteRole) onChange({ siteRole, roomId: null });
        }}
      />
      {place.siteRole === 'individual' ? (
        <span aria-hidden="true" />
      ) : (
        <Select
          label={t('room')}
          value={place.roomId ?? elsewhere}
          options={[{ value: elsewhere, label: t('elsewhere') }, ...options]}
          onChange={choose}
        />
      )}
      <IconButton label={t('remove', { number })} onClick={onRemove}>
        <Trash2 aria-hidden="true" />
      </IconButton>
      <TextInput
        label={t('name')}
        error={checked && place.name.trim() === '' ? t('noName') : undefined}
        maxLength={120}
        value={place.name}
        onChange={(event) => onChange({ name: event.target.value })}
      />
      <TextInput
        label={t('seats')}
        type="number"
        inputMode="numeric"
        min={0}
        max={5000}
        value={String(place.seats)}
        onChange={(event) => {
          const seats = Math.trunc(Number(event.target.value));
          if (seats >= 0 && seats <= 5000) onChange({ seats });
        }}
      />
    </div>
  );
}
