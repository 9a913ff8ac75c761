'use client';
import { useEffect } from 'react';
import { FeedProvider, PresentProvider, useLive, usePresent } from '@/app/_sync/feed-context.tsx';
import { hallLayout } from '../_model/hall-layout.ts';
import { WaitingWindow } from '../_room/waiting-window.tsx';
import { MediaProvider } from '../_video/media-context.tsx';
import { HallFoot } from './hall-foot.tsx';
import { HallLayoutView } from './hall-layout-view.tsx';
import { HallTop } from './hall-top.tsx';
import { StaleMark } from './stale-mark.tsx';
import { useWakeLock } from './use-wake-lock.ts';

const asDisplay = { kind: 'display', takingPart: null } as const;
/** Nobody sits at a screen: whatever went wrong, it tries again by itself. */
const reloadMs = 5_000;

/** A paired screen of the hall: shows what the meeting is at, and survives whatever happens to it. */
export function HallScreen({ meetingId }: { meetingId: string }) {
  useWakeLock();
  return (
    <FeedProvider meetingId={meetingId} role={asDisplay}>
      <WhenRefused />
      <PresentProvider waiting={<NotYet />}>
        <MediaProvider
          meetingId={meetingId}
          kind="display"
          siteId={null}
          deviceId="screen"
          connected
        >
          <Hall />
        </MediaProvider>
      </PresentProvider>
    </FeedProvider>
  );
}

function NotYet() {
  const link = useLive((state) => state.link);
  return (
    <div className="hall hall-opening">
      <WaitingWindow lost={link.state === 'lost'} />
    </div>
  );
}

/** A screen that is not paired (any more) shows a code again; another refusal is asked anew. */
function WhenRefused() {
  const link = useLive((state) => state.link);
  const code = link.state === 'refused' ? link.code : null;
  useEffect(() => {
    if (code === null) return;
    const unpaired = code === 'unauthenticated' || code === 'not-found';
    const goOn = () => (unpaired ? window.location.replace('/display') : window.location.reload());
    const timer = setTimeout(goOn, unpaired ? 0 : reloadMs);
    return () => clearTimeout(timer);
  }, [code]);
  return null;
}

function Hall() {
  const present = usePresent();
  const [screen] = present.displays.displays;
  const layout = hallLayout(present, screen?.layout.mode);
  // The seating plan's screens: those of a closed session say nothing of the item either.
  const quiet = layout.name === 'closed';
  return (
    <div className="hall" data-layout={layout.name}>
      {quiet ? <div /> : <HallTop />}
      <main>
        <HallLayoutView layout={layout} siteId={screen?.siteId ?? null} />
      </main>
      <HallFoot />
      <StaleMark />
    </div>
  );
}
