'use client';
import dynamic from 'next/dynamic';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { useDeviceKey } from '@/app/_keys/use-device-key.ts';
import type { WindowRole } from '@/app/_sync/feed-client.ts';
import { FeedProvider, PresentProvider, useLive, usePresent } from '@/app/_sync/feed-context.tsx';
import { deviceName } from '../_join/device-name.ts';
import { JoinScreen } from '../_join/join-screen.tsx';
import {
  forgetJoined,
  rememberedRole,
  rememberJoined,
  deviceId as thisDevice,
  wasJoined,
  windowId,
} from '../_join/remembered-device.ts';
import type { DeviceRole } from '../_model/proposed-kind.ts';
import { MediaProvider } from '../_video/media-context.tsx';
import { DeviceProvider } from './device-context.tsx';
import { Refused } from './refused.tsx';
import { fetchRoomWindow, useRoomWindow } from './use-room-window.ts';
import { WaitingWindow } from './waiting-window.tsx';

const ElsewhereNotice = dynamic(() => import('../_devices/elsewhere-notice.tsx'), { ssr: false });

interface Here {
  deviceId: string;
  windowId: string;
  deviceName: string;
  remembered: DeviceRole | null;
  joined: DeviceRole | null;
}

/** From the address of a meeting to being in it. What this browser remembers is read once here. */
export function Entrance({ meetingId }: { meetingId: string }) {
  const [here, setHere] = useState<Here | null>(null);
  useEffect(() => {
    const remembered = rememberedRole(meetingId);
    const joined = wasJoined(meetingId) ? remembered : null;
    const names = { windowId: windowId(), deviceName: deviceName(navigator.userAgent) };
    setHere({ deviceId: thisDevice(), ...names, remembered, joined });
    // Back in the meeting: its window is fetched beside the meeting itself, not after it.
    if (joined) fetchRoomWindow().catch(() => undefined);
  }, [meetingId]);
  const join = useCallback(
    (role: DeviceRole) => {
      rememberJoined(meetingId, role);
      setHere((known) => known && { ...known, remembered: role, joined: role });
    },
    [meetingId],
  );
  const rejoin = useCallback(() => {
    forgetJoined(meetingId);
    setHere((known) => known && { ...known, joined: null });
  }, [meetingId]);
  const role = useMemo(() => here && windowRole(here), [here]);
  if (!here || !role) return <WaitingWindow />;
  return (
    <FeedProvider meetingId={meetingId} role={role}>
      <PresentProvider waiting={<NotYet />}>
        <Inside here={here} meetingId={meetingId} onJoin={join} rejoin={rejoin} />
      </PresentProvider>
      <Elsewhere asSite={role.kind === 'site'} onOtherWay={rejoin} />
    </FeedProvider>
  );
}

/** Before joining this window looks on: it needs no place and is not told as present. */
function windowRole({ remembered, joined, windowId, deviceName }: Here): WindowRole {
  const kind = (joined ?? remembered)?.kind ?? 'room';
  return { kind, takingPart: joined && { windowId, deviceName, siteId: joined.siteId } };
}

function Elsewhere(props: { asSite: boolean; onOtherWay(): void }) {
  const elsewhere = useLive((state) => state.link.state === 'elsewhere');
  return elsewhere && <ElsewhereNotice {...props} />;
}

function NotYet() {
  const link = useLive((state) => state.link);
  if (link.state === 'refused') return <Refused code={link.code} />;
  return <WaitingWindow lost={link.state === 'lost'} />;
}

function Inside(props: {
  here: Here;
  meetingId: string;
  onJoin(role: DeviceRole): void;
  rejoin(): void;
}) {
  const { here, meetingId, onJoin, rejoin } = props;
  const present = usePresent();
  useDeviceKey(present.me.personId);
  const role = here.joined;
  const admitted = useLive((state) => state.admitted);
  const RoomWindow = useRoomWindow(role !== null);
  const device = useMemo(
    () => role && { ...role, meetingId, deviceId: here.deviceId, rejoin },
    [role, meetingId, here.deviceId, rejoin],
  );
  return (
    <MediaProvider
      meetingId={meetingId}
      kind={role?.kind ?? 'room'}
      siteId={role?.siteId ?? null}
      deviceId={here.deviceId}
      connected={role !== null && admitted}
    >
      {device ? (
        <DeviceProvider value={device}>
          {RoomWindow ? <RoomWindow /> : <WaitingWindow />}
        </DeviceProvider>
      ) : (
        <JoinScreen key={present.me.personId} remembered={here.remembered} onJoin={onJoin} />
      )}
    </MediaProvider>
  );
}
