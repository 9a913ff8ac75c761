'use client';
import { MonitorSmartphone } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { useFeed, useLive } from '@/app/_sync/feed-context.tsx';
import { Button } from '@/app/_ui/button.tsx';
import { Dialog, DialogActions } from '@/app/_ui/dialog.tsx';
import { timeOfDay } from '../_words/clock-text.ts';

interface Props {
  /** Whether this window wants to be a site's camera and microphone. */
  asSite: boolean;
  onOtherWay(): void;
}

/**
 * Another window has this place: where the session is, and a tap that brings it here. Nothing moves
 * by itself, neither to a newer window nor back.
 */
export default function ElsewhereNotice({ asSite, onOtherWay }: Props) {
  const t = useTranslations('devices.elsewhere');
  const locale = useLocale();
  const feed = useFeed();
  const link = useLive((state) => state.link);
  const present = useLive((state) => state.present);
  if (link.state !== 'elsewhere') return null;
  const { elsewhere, taken } = link;
  const { personId, deviceName } = elsewhere;
  const name = present?.meetings.participants.find((one) => one.personId === personId)?.name;
  const who = name ?? t('somebody');
  const values = { device: deviceName, time: timeOfDay(elsewhere.since, locale), who };
  const place = asSite ? ('site' as const) : ('own' as const);
  return (
    <Dialog
      open
      onOpenChange={() => undefined}
      dismissible={false}
      title={t(taken ? `${place}.takenTitle` : `${place}.askTitle`)}
    >
      <p className="elsewhere-where">
        <MonitorSmartphone aria-hidden="true" size={32} />
        <span>{t(taken ? `${place}.taken` : `${place}.ask`, values)}</span>
      </p>
      <p>{t(taken ? 'takenHint' : 'askHint')}</p>
      <DialogActions>
        <Button variant="quiet" onClick={onOtherWay}>
          {t('otherWay')}
        </Button>
        <Button variant="act" onClick={() => feed?.takeOver()}>
          {t(taken ? 'takeBack' : 'take')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
