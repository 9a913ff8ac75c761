'use client';
import { Armchair, History, UserCheck, UserX } from 'lucide-react';
import dynamic from 'next/dynamic';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { usePresent } from '@/app/_sync/feed-context.tsx';
import { Button } from '@/app/_ui/button.tsx';
import { useToast } from '@/app/_ui/toast.tsx';
import { headcount } from '../_model/agenda.ts';
import { isPresent, personOf, siteOf } from '../_model/people.ts';
import { presenceOf } from '../_model/proposed-kind.ts';
import { useDevice } from '../_room/device-context.tsx';
import { useCommand } from '../_room/use-command.ts';
import { WaitingConsents } from '../_substitute/waiting-consents.tsx';
import { CheckInMethod } from './check-in-method.tsx';
import { ConsoleSection } from './console-section.tsx';

const HistoryDialog = dynamic(() => import('../_attendance/history-dialog.tsx'), { ssr: false });
const SeatingDialog = dynamic(() => import('../_seating/seating-dialog.tsx'), { ssr: false });

/** The roll call in figures, and checking somebody in who has no device at hand. */
export function RollCallControl() {
  const t = useTranslations('console.rollCall');
  const present = usePresent();
  const { meetingId } = useDevice();
  const toast = useToast();
  const checkIn = useCommand('attendance.check-in');
  const leave = useCommand('attendance.leave');
  const mark = useCommand('attendance.mark');
  const [personId, setPersonId] = useState('');
  const tSeats = useTranslations('room.seats');
  const [seats, setSeats] = useState(false);
  const tHistory = useTranslations('room.history');
  const [history, setHistory] = useState(false);
  const absent = present.meetings.participants.filter(
    (person) => !isPresent(present, person.personId),
  );
  const enter = async () => {
    const person = personOf(present, personId);
    if (!person) return;
    const invited = siteOf(present, person.siteId);
    const remote = !invited || invited.siteRole === 'individual';
    const place = presenceOf(present, {
      kind: remote ? 'remote' : 'room',
      siteId: remote ? null : invited.id,
    });
    const answer = await checkIn.run({ meetingId, personId, ...place });
    if (!answer.ok) return;
    setPersonId('');
    const undo = () => void leave.run({ meetingId, personId });
    const action = { label: t('undo'), onPress: undo };
    toast({ tone: 'info', text: t('done', { name: person.name }), action });
  };
  return (
    <ConsoleSection title={t('title')} aside={t('headcount', headcount(present))}>
      <WaitingConsents />
      <div className="console-row">
        <select
          aria-label={t('whom')}
          value={personId}
          onChange={(event) => setPersonId(event.target.value)}
        >
          <option value="">{t('whom')}</option>
          {absent.map((person) => (
            <option key={person.personId} value={person.personId}>
              {person.name} · {person.title}
            </option>
          ))}
        </select>
        <Button
          variant="act"
          disabled={personId === ''}
          busy={checkIn.busy}
          onClick={() => void enter()}
        >
          <UserCheck aria-hidden="true" />
          {t('checkIn')}
        </Button>
        <Button
          disabled={personId === ''}
          busy={mark.busy}
          onClick={() => void mark.run({ meetingId, personId, state: 'excused', reason: null })}
        >
          <UserX aria-hidden="true" />
          {t('excuse')}
        </Button>
      </div>
      <p className="console-row">
        <Button onClick={() => setSeats(true)}>
          <Armchair aria-hidden="true" />
          {tSeats('open')}
        </Button>
        <Button onClick={() => setHistory(true)}>
          <History aria-hidden="true" />
          {tHistory('open')}
        </Button>
      </p>
      {history && <HistoryDialog onClose={() => setHistory(false)} />}
      {seats && <SeatingDialog onClose={() => setSeats(false)} />}
      <CheckInMethod />
      <p className="console-row">
        <a className="console-link" href={`/api/meetings/${meetingId}/roll-call.xlsx`} download>
          {t('xlsx')}
        </a>
        <a className="console-link" href={`/api/meetings/${meetingId}/roll-call.pdf`} download>
          {t('pdf')}
        </a>
      </p>
    </ConsoleSection>
  );
}
