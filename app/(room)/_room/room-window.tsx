'use client';
import { usePresent } from '@/app/_sync/feed-context.tsx';
import { ToastRegion } from '@/app/_ui/toast.tsx';
import { ReadingProvider } from '../_document/reading-context.tsx';
import { AskingProvider } from '../_floor/asking-context.tsx';
import { BallotProvider } from './ballot-context.tsx';
import { PanelProvider } from './panel-context.tsx';
import { WindowFrame } from './window-frame.tsx';

/** The one window, once this device is in the meeting. */
export function RoomWindow() {
  const present = usePresent();
  return (
    <ToastRegion>
      <BallotProvider key={present.meetings.meeting.id}>
        <PanelProvider first="document">
          <ReadingProvider>
            <AskingProvider>
              <WindowFrame />
            </AskingProvider>
          </ReadingProvider>
        </PanelProvider>
      </BallotProvider>
    </ToastRegion>
  );
}
