'use client';
import { Mic, UserCheck, UserX } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import { usePresent } from '@/app/_sync/feed-context.tsx';
import { Button } from '@/app/_ui/button.tsx';
import { TextInput } from '@/app/_ui/text-input.tsx';
import type { ParticipantView } from '../../../server/meetings/contract.ts';
import type { Snapshot } from '../../../server/sync/protocol.ts';
import { useGrant } from '../_console/use-grant.ts';
import { isModerator, isPresent, siteOf } from '../_model/people.ts';
import { presenceOf } from '../_model/proposed-kind.ts';
import { useDevice } from '../_room/device-context.tsx';
import { useCommand } from '../_room/use-command.ts';
import type { LiveSeat } from './seat-looks.ts';

/** Who sits there, how they stand, and what whoever leads can do about it. */
export function SeatCard(props: { person: ParticipantView; state: LiveSeat }) {
  const { person, state } = props;
  const t = useTranslations('room.seats');
  const present = usePresent();
  const card = useRef<HTMLElement>(null);
  const { personId } = person;
  useEffect(() => {
    // Below a plan that fills the screen nobody would look for it.
    if (personId) card.current?.scrollIntoView({ block: 'nearest' });
  }, [personId]);
  return (
    <section ref={card} className="seat-card" aria-label={person.name}>
      <p className="seat-card-name">{person.name}</p>
      <p className="seat-card-unit">
        {[person.title, person.unit].filter((part) => part !== '').join(' · ')}
      </p>
      <p role="status">{t(`states.${state}`)}</p>
      {isModerator(present) && <Actions key={personId} person={person} />}
      {looksAfter(present, person) && !isPresent(present, personId) && (
        <div className="console-row">
          <MarkPresent person={person} />
        </div>
      )}
    </section>
  );
}

/** The operator of a site checks in whoever is expected there and has no device at hand. */
function looksAfter({ me, meetings }: Snapshot, { siteId }: ParticipantView): boolean {
  const own = meetings.participants.find(({ personId }) => personId === me.personId);
  return me.role === 'siteOperator' && siteId !== null && own?.siteId === siteId;
}

function MarkPresent({ person }: { person: ParticipantView }) {
  const t = useTranslations('room.seats');
  const present = usePresent();
  const { meetingId } = useDevice();
  const checkIn = useCommand('attendance.check-in');
  const enter = () => {
    const site = siteOf(present, person.siteId);
    const remote = !site || site.siteRole === 'individual';
    const place = { kind: remote ? ('remote' as const) : ('room' as const) };
    const presence = presenceOf(present, { ...place, siteId: remote ? null : site.id });
    void checkIn.run({ meetingId, personId: person.personId, ...presence });
  };
  return (
    <Button variant="act" busy={checkIn.busy} onClick={enter}>
      <UserCheck aria-hidden="true" />
      {t('markPresent')}
    </Button>
  );
}

function Actions({ person }: { person: ParticipantView }) {
  const t = useTranslations('room.seats');
  const present = usePresent();
  const { meetingId } = useDevice();
  const { personId } = person;
  const { give, busy } = useGrant();
  const mark = useCommand('attendance.mark');
  const [reason, setReason] = useState('');
  const here = isPresent(present, personId);
  const speaks = present.speakers.floor?.personId === personId;
  const request = present.speakers.requests.find(
    (one) => one.state === 'waiting' && one.personId === personId,
  );
  const markAs = (state: 'absent' | 'excused') =>
    void mark.run({ meetingId, personId, state, reason: reason.trim() || null });
  return (
    <>
      <div className="console-row">
        {here && !speaks && present.meetings.meeting.status === 'in-session' && (
          <Button
            variant="act"
            busy={busy}
            onClick={() => void give(personId, request?.id ?? null)}
          >
            <Mic aria-hidden="true" />
            {t('giveFloor')}
          </Button>
        )}
        {!here && <MarkPresent person={person} />}
      </div>
      <TextInput
        label={t('reason')}
        hint={t('reasonHint')}
        value={reason}
        maxLength={300}
        onChange={(event) => setReason(event.target.value)}
      />
      <div className="console-row">
        <Button busy={mark.busy} onClick={() => markAs('excused')}>
          <UserX aria-hidden="true" />
          {t('markExcused')}
        </Button>
        <Button busy={mark.busy} onClick={() => markAs('absent')}>
          {t('markAbsent')}
        </Button>
      </div>
    </>
  );
}
