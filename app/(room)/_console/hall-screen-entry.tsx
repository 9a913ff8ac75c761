'use client';
import { Monitor, MonitorOff } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useLive, usePresent } from '@/app/_sync/feed-context.tsx';
import { Button } from '@/app/_ui/button.tsx';
import { ConfirmDialog } from '@/app/_ui/confirm-dialog.tsx';
import { useToast } from '@/app/_ui/toast.tsx';
import { type DisplayView, displayMode, displayModes } from '../../../server/displays/contract.ts';
import { siteOf } from '../_model/people.ts';
import { useDevice } from '../_room/device-context.tsx';
import { useCommand } from '../_room/use-command.ts';

/** One screen: whether it is there, what it shows, and its end. */
export function HallScreenEntry({ screen }: { screen: DisplayView }) {
  const t = useTranslations('console.hall');
  const present = usePresent();
  const { meetingId } = useDevice();
  const toast = useToast();
  const online = useLive((state) => state.online.some(({ personId }) => personId === screen.id));
  const setLayout = useCommand('displays.set-layout');
  const revoke = useCommand('displays.revoke');
  const [ending, setEnding] = useState(false);
  const { id: displayId, name } = screen;
  const end = async () => {
    const answer = await revoke.run({ meetingId, displayId });
    setEnding(false);
    if (answer.ok) toast({ tone: 'success', text: t('revoked') });
  };
  return (
    <li data-online={online}>
      {online ? <Monitor aria-hidden="true" /> : <MonitorOff aria-hidden="true" />}
      <span>
        <b>{name}</b>
        <small>
          {[siteOf(present, screen.siteId)?.name, online ? t('online') : t('offline')]
            .filter(Boolean)
            .join(' · ')}
        </small>
      </span>
      <Button onClick={() => setEnding(true)}>{t('revoke')}</Button>
      <select
        aria-label={`${t('mode')}: ${name}`}
        value={screen.layout.mode}
        onChange={({ target }) => {
          const mode = displayMode.parse(target.value);
          void setLayout.run({ meetingId, displayId, layout: { mode } });
        }}
      >
        {displayModes.map((mode) => (
          <option key={mode} value={mode}>
            {t(`modes.${mode}`)}
          </option>
        ))}
      </select>
      <ConfirmDialog
        open={ending}
        onOpenChange={setEnding}
        title={t('revokeTitle', { name })}
        text={t('revokeText')}
        confirmLabel={t('revoke')}
        busy={revoke.busy}
        onConfirm={() => void end()}
      />
    </li>
  );
}
