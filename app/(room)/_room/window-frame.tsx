'use client';
import dynamic from 'next/dynamic';
import { useLive, usePresent } from '@/app/_sync/feed-context.tsx';
import { useFloorMicrophone } from '../_floor/use-floor-microphone.ts';
import { useSiteDevices } from '../_floor/use-site-devices.ts';
import { Announcements } from '../_frame/announcements.tsx';
import { Band } from '../_frame/band.tsx';
import { BottomBar } from '../_frame/bottom-bar.tsx';
import { Notices } from '../_frame/notices.tsx';
import { PhoneActions } from '../_frame/phone-actions.tsx';
import { Strips } from '../_frame/strips.tsx';
import { TabBar } from '../_frame/tab-bar.tsx';
import { WindowHeader } from '../_frame/window-header.tsx';
import { isKeptOut } from '../_model/closed-session.ts';
import { isModerator } from '../_model/people.ts';
import { Filmstrip } from '../_stage/filmstrip.tsx';
import { Stage } from '../_stage/stage.tsx';
import { useStageTracks } from '../_stage/use-stage-tracks.ts';
import { FloatingVote } from '../_vote/floating-vote.tsx';
import { useReminder } from '../_vote/use-reminder.ts';
import { useVoteArrival } from '../_vote/use-vote-arrival.ts';
import { CurrentPanel } from './current-panel.tsx';
import { useDevice } from './device-context.tsx';
import { ownIdentity } from './own-identity.ts';
import { useCheckIn } from './use-check-in.ts';
import { lowWindow, narrowWindow, useMediaQuery, wideWindow } from './use-media-query.ts';
import { useWindowShortcuts } from './use-window-shortcuts.ts';

const Console = dynamic(() => import('../_console/console.tsx'), { ssr: false });
// Always mounted (but for the first), so that their code comes right behind the window and not when somebody is asked.
const ClosedWindow = dynamic(
  () => import('../_deliberation/closed-window.tsx').then((module) => module.ClosedWindow),
  { ssr: false },
);
const ClosedBar = dynamic(
  () => import('../_deliberation/closed-bar.tsx').then((module) => module.ClosedBar),
  { ssr: false },
);
const CheckInPrompt = dynamic(() => import('../_attendance/check-in-prompt.tsx'), { ssr: false });
const ConsentDialog = dynamic(
  () => import('../_floor/consent-dialog.tsx').then((module) => module.ConsentDialog),
  { ssr: false },
);
const ReplacedNotice = dynamic(
  () => import('../_frame/replaced-notice.tsx').then((module) => module.ReplacedNotice),
  { ssr: false },
);

/** The places of the window; how they stand is decided by its size alone (see room.css). */
export function WindowFrame() {
  const present = usePresent();
  const device = useDevice();
  const live = useLive((state) => state.link.state === 'live');
  const narrow = useMediaQuery(narrowWindow);
  const low = useMediaQuery(lowWindow);
  const wide = useMediaQuery(wideWindow);
  const own = ownIdentity(device, present.me.personId);
  const keptOut = isKeptOut(present);
  const withConsole = wide && isModerator(present) && !keptOut;
  useStageTracks({ ownIdentity: own, filmstrip: !narrow && !low, sound: device.kind !== 'room' });
  useCheckIn();
  useFloorMicrophone();
  useSiteDevices();
  useVoteArrival(narrow);
  useReminder(narrow);
  useWindowShortcuts();
  return (
    <div className="window" data-live={live} data-console={withConsole}>
      <WindowHeader />
      <div className="strips">
        <Strips />
        <Notices />
        <CheckInPrompt />
      </div>
      <main className="window-main">
        {keptOut ? (
          <ClosedWindow />
        ) : (
          <>
            <div className="stage-column">
              <Stage ownIdentity={own} />
              {!narrow && !low && <Filmstrip ownIdentity={own} />}
            </div>
            {narrow && <PhoneActions />}
            <div className="panel-column">
              <CurrentPanel />
              {!narrow && <FloatingVote />}
            </div>
          </>
        )}
        {withConsole && (
          <aside className="console-column">
            <Console />
          </aside>
        )}
      </main>
      {!narrow && !keptOut && <Band />}
      {keptOut ? <ClosedBar /> : narrow ? <TabBar /> : <BottomBar />}
      <ConsentDialog />
      <ReplacedNotice onLeave={device.rejoin} />
      <Announcements />
    </div>
  );
}
