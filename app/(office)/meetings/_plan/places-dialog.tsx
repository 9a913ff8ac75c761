'use client';
import { Plus } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Banner } from '@/app/_ui/banner.tsx';
import { Button } from '@/app/_ui/button.tsx';
import { Dialog, DialogActions } from '@/app/_ui/dialog.tsx';
import type { MeetingPlan } from '../../../../server/meetings/overview-contract.ts';
import { useCommand, useRefusalText } from '../../_frame/use-command.ts';
import { type PlaceDraft, PlaceFields } from './place-fields.tsx';
import { useRooms } from './use-rooms.ts';

let drafts = 0;
const keyed = (place: Omit<PlaceDraft, 'key'>): PlaceDraft => {
  drafts += 1;
  return { ...place, key: drafts };
};

const nobody = { id: null, name: '', roomId: null, seats: 0 } as const;

function usePlaces(plan: MeetingPlan, onClose: () => void) {
  const { run, busy } = useCommand('meetings.set-places', { quiet: true });
  const router = useRouter();
  const textOf = useRefusalText();
  const [refusal, setRefusal] = useState<{ code: string; text: string } | null>(null);
  const [checked, setChecked] = useState(false);
  const [places, setPlaces] = useState<PlaceDraft[]>(() =>
    plan.places.length > 0
      ? plan.places.map(({ code: _code, ...place }) => keyed(place))
      : [keyed({ ...nobody, siteRole: 'host' })],
  );
  const save = async (approveAgain: boolean) => {
    setChecked(true);
    if (places.some(({ name }) => name.trim() === '')) return;
    const wanted = places.map(({ key: _key, ...place }) => place);
    const answer = await run({ meetingId: plan.meeting.id, places: wanted, approveAgain });
    if (!answer.ok) return setRefusal({ code: answer.code, text: textOf(answer) });
    router.refresh();
    onClose();
  };
  return { places, setPlaces, save, busy, refusal, checked };
}

/** All places of a meeting in one form; rooms that are taken at its time say so. */
export function PlacesDialog({ plan, onClose }: { plan: MeetingPlan; onClose(): void }) {
  const t = useTranslations('planning');
  const { places, setPlaces, save, busy, refusal, checked } = usePlaces(plan, onClose);
  const { id: exceptMeetingId, startsAt, endsAt } = plan.meeting;
  const rooms = useRooms({ startsAt, endsAt, exceptMeetingId });
  const again = refusal?.code === 'meetings.needs-approval-again';
  const change = (key: number, part: Partial<PlaceDraft>) =>
    setPlaces(places.map((place) => (place.key === key ? { ...place, ...part } : place)));
  return (
    <Dialog open onOpenChange={onClose} title={t('places.edit')}>
      <ul className="flex flex-col gap-5">
        {places.map((place, index) => (
          <li key={place.key} className="border-line border-t pt-4 first:border-t-0 first:pt-0">
            <PlaceFields
              place={place}
              number={index + 1}
              rooms={rooms ?? []}
              checked={checked}
              onChange={(part) => change(place.key, part)}
              onRemove={() => setPlaces(places.filter(({ key }) => key !== place.key))}
            />
          </li>
        ))}
      </ul>
      <div>
        <Button
          onClick={() => {
            const siteRole = places.some((one) => one.siteRole === 'host') ? 'remote' : 'host';
            setPlaces([...places, keyed({ ...nobody, siteRole })]);
          }}
        >
          <Plus aria-hidden="true" />
          {t('places.add')}
        </Button>
      </div>
      {refusal && <Banner tone={again ? 'warn' : 'error'}>{refusal.text}</Banner>}
      <DialogActions>
        <Button onClick={onClose}>{t('actions.back')}</Button>
        <Button variant="primary" busy={busy} onClick={() => void save(again)}>
          {t(again ? 'form.saveAgain' : 'form.save')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
