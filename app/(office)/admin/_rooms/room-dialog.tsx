'use client';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { Banner } from '@/app/_ui/banner.tsx';
import { Button } from '@/app/_ui/button.tsx';
import { Dialog, DialogActions } from '@/app/_ui/dialog.tsx';
import { Select } from '@/app/_ui/select.tsx';
import { TextInput } from '@/app/_ui/text-input.tsx';
import { useCommand, useRefusalText } from '@/app/(office)/_frame/use-command.ts';
import type { RoomView } from '../../../../server/rooms/contract.ts';

interface Props {
  /** Null for a new one. */
  room: RoomView | null;
  onClose(): void;
}

export function RoomDialog({ room, onClose }: Props) {
  const t = useTranslations('admin');
  const tCommon = useTranslations('common');
  const router = useRouter();
  const refusalText = useRefusalText();
  const { run, busy } = useCommand('rooms.save', { quiet: true });
  const [name, setName] = useState(room?.name ?? '');
  const [resource, setResource] = useState<RoomView['resource']>(room?.resource ?? 'room');
  const [location, setLocation] = useState(room?.location ?? '');
  const [places, setPlaces] = useState(String(room?.capacity ?? 20));
  const [tried, setTried] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const capacity = resource === 'bridge' ? 0 : Number(places);
  const nameMissing = name.trim() === '';
  const badPlaces = !Number.isInteger(capacity) || capacity < 0 || capacity > 5_000;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (nameMissing || badPlaces) return;
    const answer = await run({ roomId: room?.id ?? null, name, resource, location, capacity });
    if (!answer.ok) return setRefusal(refusalText(answer));
    router.refresh();
    onClose();
  };
  const title = t(room ? 'entries.editTitle' : 'entries.add');
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()} title={title}>
      <form onSubmit={submit} noValidate className="flex flex-col gap-4">
        {refusal !== null && <Banner tone="error">{refusal}</Banner>}
        <TextInput
          label={t('entries.name')}
          error={tried && nameMissing ? t('entries.nameNeeded') : undefined}
          value={name}
          maxLength={120}
          onChange={(event) => setName(event.target.value)}
        />
        <Select
          label={t('rooms.kind')}
          value={resource}
          onChange={(value) => setResource(value === 'bridge' ? 'bridge' : 'room')}
          options={[
            { value: 'room', label: t('rooms.room') },
            { value: 'bridge', label: t('rooms.bridge') },
          ]}
        />
        <TextInput
          label={t('rooms.location')}
          value={location}
          maxLength={200}
          onChange={(event) => setLocation(event.target.value)}
        />
        {resource === 'room' && (
          <TextInput
            label={t('rooms.capacity')}
            error={tried && badPlaces ? t('rooms.badCapacity') : undefined}
            inputMode="numeric"
            value={places}
            onChange={(event) => setPlaces(event.target.value)}
          />
        )}
        <DialogActions>
          <Button onClick={onClose}>{tCommon('cancel')}</Button>
          <Button type="submit" variant="primary" busy={busy}>
            {t('entries.save')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
