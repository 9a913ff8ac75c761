'use client';
import { FloorRequestButton } from '../_floor/floor-request-button.tsx';
import { usePanel } from '../_room/panel-context.tsx';
import { CameraButton } from './camera-button.tsx';
import { MicrophoneButton } from './microphone-button.tsx';
import { MoreMenu } from './more-menu.tsx';

/** Under the stage of a phone: microphone, camera, the floor; the vote is a tab of its own. */
export function PhoneActions() {
  const { panel } = usePanel();
  return (
    <div className="phone-actions">
      <MicrophoneButton />
      <CameraButton />
      {panel !== 'speakers' && <FloorRequestButton />}
      <MoreMenu />
    </div>
  );
}
