'use client';
import { useEffect, useState } from 'react';
import { FeedProvider, PresentProvider, useLive, usePresent } from '@/app/_sync/feed-context.tsx';
import { deviceId as thisDevice } from '../_join/remembered-device.ts';
import { hallLayout } from '../_model/hall-layout.ts';
import { Refused } from '../_room/refused.tsx';
import { WaitingWindow } from '../_room/waiting-window.tsx';
import { MediaProvider } from '../_video/media-context.tsx';
import { HallDevices } from './hall-devices.tsx';
import { HallFoot } from './hall-foot.tsx';
import { HallLayoutView } from './hall-layout-view.tsx';
import { type HallRole, rememberedHallRole, rememberHallRole } from './hall-role.ts';
import { HallStart } from './hall-start.tsx';
import { HallTop } from './hall-top.tsx';
import { StaleMark } from './stale-mark.tsx';

interface Here {
  deviceId: string;
  role: HallRole | null;
}

/**
 * The hall's screen: shows what the meeting is at and survives a reload. Where `hostSiteId` is set,
 * it may be the hall's camera, microphone and loudspeaker as well.
 */
export function HallDisplay(props: { meetingId: string; hostSiteId: string | null }) {
  const { meetingId, hostSiteId } = props;
  const [here, setHere] = useState<Here | null>(null);
  useEffect(() => {
    const role = hostSiteId === null ? 'screen' : rememberedHallRole(meetingId);
    setHere({ deviceId: `hall-${thisDevice()}`, role });
  }, [meetingId, hostSiteId]);
  const choose = (role: HallRole) => {
    rememberHallRole(meetingId, role);
    setHere((known) => known && { ...known, role });
  };
  if (here === null) return <WaitingWindow />;
  if (here.role === null) return <HallStart onChoose={choose} />;
  const endpointOf = here.role === 'endpoint' ? hostSiteId : null;
  return (
    <FeedProvider meetingId={meetingId} role={displayRole}>
      <PresentProvider waiting={<NotYet />}>
        <MediaProvider
          meetingId={meetingId}
          kind={endpointOf ? 'site' : 'display'}
          siteId={endpointOf}
          deviceId={here.deviceId}
          connected
        >
          <Hall endpointOf={endpointOf} />
        </MediaProvider>
      </PresentProvider>
    </FeedProvider>
  );
}

const displayRole = { kind: 'display' as const, takingPart: null };

function NotYet() {
  const link = useLive((state) => state.link);
  if (link.state === 'refused') return <Refused code={link.code} />;
  return <WaitingWindow lost={link.state === 'lost'} />;
}

function Hall({ endpointOf }: { endpointOf: string | null }) {
  const present = usePresent();
  const layout = hallLayout(present);
  return (
    <div className="hall" data-layout={layout.name}>
      <HallTop />
      <main>
        <HallLayoutView layout={layout} endpointOf={endpointOf} />
      </main>
      <HallFoot />
      {endpointOf && <HallDevices />}
      <StaleMark />
    </div>
  );
}
