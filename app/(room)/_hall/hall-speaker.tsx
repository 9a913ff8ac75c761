'use client';
import { Stage } from '../_stage/stage.tsx';

/** The speaker as large as the screen allows. */
export function HallSpeaker() {
  return (
    <div className="hall-speaker">
      <Stage ownIdentity={null} />
    </div>
  );
}
