'use client';
import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { useFeed, usePresent } from '@/app/_sync/feed-context.tsx';
import { Button } from '@/app/_ui/button.tsx';
import { Dialog, DialogActions } from '@/app/_ui/dialog.tsx';
import { breakEnd, breakLengths } from '../_model/break-end.ts';
import { useDevice } from '../_room/device-context.tsx';
import { useCommand } from '../_room/use-command.ts';
import { timeOfDay } from '../_words/clock-text.ts';

/** A break: how long, or until somebody goes on. Everybody is told when it goes on. */
export function SuspendDialog({ onClose }: { onClose(): void }) {
  const t = useTranslations('console.session');
  const locale = useLocale();
  const feed = useFeed();
  const { floor } = usePresent().speakers;
  const { meetingId } = useDevice();
  const suspend = useCommand('meetings.suspend');
  const [minutes, setMinutes] = useState<number | null>(15);
  const untilOf = (length: number) => breakEnd(feed?.serverNow() ?? Date.now(), length);
  const confirm = async () => {
    const until = minutes === null ? null : untilOf(minutes).toISOString();
    const answer = await suspend.run({ meetingId, until });
    if (answer.ok) onClose();
  };
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()} title={t('suspendTitle')}>
      <p className="text-ink-2">{floor ? t('suspendEndsFloor') : t('suspendText')}</p>
      <fieldset className="break-lengths">
        <legend>{t('goesOn')}</legend>
        {breakLengths.map((length) => (
          <label key={length}>
            <input
              type="radio"
              name="length"
              checked={minutes === length}
              onChange={() => setMinutes(length)}
            />
            <span>
              <b>{t('breakMinutes', { minutes: length })}</b>
              <small>{t('at', { time: timeOfDay(untilOf(length).getTime(), locale) })}</small>
            </span>
          </label>
        ))}
        <label>
          <input
            type="radio"
            name="length"
            checked={minutes === null}
            onChange={() => setMinutes(null)}
          />
          <b>{t('untilCalled')}</b>
        </label>
      </fieldset>
      <DialogActions>
        <Button onClick={onClose}>{t('notNow')}</Button>
        <Button variant="primary" busy={suspend.busy} onClick={() => void confirm()}>
          {t('suspend')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
