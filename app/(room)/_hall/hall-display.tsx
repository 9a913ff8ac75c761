'use client';
import { useEffect, useState } from 'react';
import { FeedProvider, PresentProvider, useLive, usePresent } from '@/app/_sync/feed-context.tsx';
import { deviceId as thisDevice } from '../_join/remembered-device.ts';
import { hallLayout } from '../_model/hall-layout.ts';
import { Refused } from '../_room/refused.tsx';
import { WaitingWindow } from '../_room/waiting-window.tsx';
import { MediaProvider } from '../_video/media-context.tsx';
import { HallFoot } from './hall-foot.tsx';
import { HallLayoutView } from './hall-layout-view.tsx';
import { HallTop } from './hall-top.tsx';
import { StaleMark } from './stale-mark.tsx';

/** The hall's screen: shows what the meeting is at, takes no input, survives a reload. */
export function HallDisplay({ meetingId }: { meetingId: string }) {
  const [deviceId, setDeviceId] = useState<string | null>(null);
  useEffect(() => setDeviceId(`hall-${thisDevice()}`), []);
  if (deviceId === null) return <WaitingWindow />;
  return (
    <FeedProvider meetingId={meetingId} kind="display">
      <PresentProvider waiting={<NotYet />}>
        <MediaProvider
          meetingId={meetingId}
          kind="display"
          siteId={null}
          deviceId={deviceId}
          connected
        >
          <Hall meetingId={meetingId} />
        </MediaProvider>
      </PresentProvider>
    </FeedProvider>
  );
}

function NotYet() {
  const link = useLive((state) => state.link);
  if (link.state === 'refused') return <Refused code={link.code} />;
  return <WaitingWindow lost={link.state === 'lost'} />;
}

function Hall({ meetingId }: { meetingId: string }) {
  const present = usePresent();
  const layout = hallLayout(present);
  return (
    <div className="hall" data-layout={layout.name}>
      <HallTop />
      <main>
        <HallLayoutView meetingId={meetingId} layout={layout} />
      </main>
      <HallFoot />
      <StaleMark />
    </div>
  );
}
