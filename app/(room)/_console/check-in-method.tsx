'use client';
import { useTranslations } from 'next-intl';
import { QRCodeSVG } from 'qrcode.react';
import { useEffect, useState } from 'react';
import { usePresent } from '@/app/_sync/feed-context.tsx';
import { runQuery } from '@/app/_sync/requests.ts';
import { Button } from '@/app/_ui/button.tsx';
import { Checkbox } from '@/app/_ui/checkbox.tsx';
import type { ScreenCode } from '../../../server/attendance/contract.ts';
import { useDevice } from '../_room/device-context.tsx';
import { useCommand } from '../_room/use-command.ts';

/** Codes change every 30 s; asked a little more often. */
const renewMs = 15_000;

/** Whether rooms are proved by a code, and the code and PIN of each room. */
export function CheckInMethod() {
  const t = useTranslations('console.rollCall');
  const present = usePresent();
  const { meetingId } = useDevice();
  const setMethod = useCommand('attendance.set-method');
  const [siteId, setSiteId] = useState('');
  const byCode = present.attendance.method === 'code';
  const rooms = present.sites.sites.filter(({ siteRole }) => siteRole !== 'individual');
  const toggle = (on: boolean) => void setMethod.run({ meetingId, method: on ? 'code' : 'tap' });
  return (
    <>
      <Checkbox label={t('byCode')} checked={byCode} onChange={toggle} />
      {byCode && (
        <select
          aria-label={t('codeOf')}
          value={siteId}
          onChange={(event) => setSiteId(event.target.value)}
        >
          <option value="">{t('codeOf')}</option>
          {rooms.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      )}
      {byCode && siteId !== '' && <RoomCode key={siteId} siteId={siteId} />}
    </>
  );
}

function RoomCode({ siteId }: { siteId: string }) {
  const t = useTranslations('console.rollCall');
  const { meetingId } = useDevice();
  const newPin = useCommand('attendance.new-pin');
  const [code, setCode] = useState<ScreenCode | null>(null);
  const [round, setRound] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new PIN asks at once
  useEffect(() => {
    let ended = false;
    const ask = async () => {
      const answer = await runQuery('attendance.screen-code', { meetingId, siteId });
      if (!ended) setCode(answer.ok ? answer.value : null);
    };
    void ask();
    const timer = setInterval(() => void ask(), renewMs);
    return () => {
      ended = true;
      clearInterval(timer);
    };
  }, [meetingId, siteId, round]);
  if (!code) return null;
  const renew = async () => {
    const answer = await newPin.run({ meetingId, siteId });
    if (answer.ok) setRound((before) => before + 1);
  };
  return (
    <div className="room-code">
      <QRCodeSVG value={code.url} size={160} level="M" marginSize={2} title={t('qr')} />
      <p>
        {t('pin')} <b>{code.pin}</b>
      </p>
      <Button busy={newPin.busy} onClick={() => void renew()}>
        {t('newPin')}
      </Button>
    </div>
  );
}
