'use client';
import { Stage } from '../_stage/stage.tsx';

/** The speaker as large as the screen allows. */
export function HallSpeaker({ ownIdentity }: { ownIdentity: string | null }) {
  return (
    <div className="hall-speaker">
      <Stage ownIdentity={ownIdentity} />
    </div>
  );
}
