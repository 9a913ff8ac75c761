'use client';
import { useTranslations } from 'next-intl';
import { type FormEvent, useCallback, useEffect, useRef, useState } from 'react';
import { usePresent } from '@/app/_sync/feed-context.tsx';
import { Button } from '@/app/_ui/button.tsx';
import { useToast } from '@/app/_ui/toast.tsx';
import { isPresent } from '../_model/people.ts';
import { useDevice } from '../_room/device-context.tsx';
import { useCommand } from '../_room/use-command.ts';

const parameter = 'code';

/** The code in the address, as the room's screen gave it; it is taken off, since it is good once. */
function takeCode(): string | null {
  const address = new URL(window.location.href);
  const code = address.searchParams.get(parameter);
  if (code === null) return null;
  address.searchParams.delete(parameter);
  window.history.replaceState(null, '', address);
  return code;
}

/** Where rooms are proved by their screens: the PIN is typed here, a scanned code works by itself. */
export default function CheckInPrompt() {
  const t = useTranslations('room.checkIn');
  const present = usePresent();
  const { meetingId, kind } = useDevice();
  const toast = useToast();
  const { run, busy } = useCommand('attendance.check-in-by-code');
  const [pin, setPin] = useState('');
  const scanned = useRef(false);
  const send = useCallback(
    async (code: string) => {
      const answer = await run({ meetingId, code });
      if (answer.ok) toast({ tone: 'success', text: t('done') });
    },
    [run, meetingId, toast, t],
  );
  useEffect(() => {
    if (scanned.current) return;
    scanned.current = true;
    const code = takeCode();
    if (code) void send(code);
  }, [send]);
  const { personId } = present.me;
  const missing = personId !== null && !isPresent(present, personId);
  const asked = present.attendance.method === 'code' && kind !== 'remote' && missing;
  if (!asked || present.meetings.meeting.status !== 'in-session') return null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void send(pin.replaceAll(/\s/g, ''));
  };
  return (
    <form className="strip check-in-prompt" data-tone="warn" onSubmit={submit}>
      <label>
        {t('ask')}
        <input
          value={pin}
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={9}
          onChange={(event) => setPin(event.target.value)}
        />
      </label>
      <Button type="submit" variant="act" busy={busy} disabled={pin.trim().length < 6}>
        {t('send')}
      </Button>
    </form>
  );
}
