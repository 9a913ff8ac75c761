'use client';
import dynamic from 'next/dynamic';
import type { HallLayout } from '../_model/hall-layout.ts';
import { siteIdentity } from '../_model/stage.ts';
import { useStageTracks } from '../_stage/use-stage-tracks.ts';
import { HallAgenda } from './hall-agenda.tsx';
import { HallBreak } from './hall-break.tsx';
import { HallResult } from './hall-result.tsx';
import { HallSpeaker } from './hall-speaker.tsx';
import { HallVote } from './hall-vote.tsx';

const HallDocument = dynamic(
  () => import('./hall-document.tsx').then((module) => module.HallDocument),
  { ssr: false },
);

export function HallLayoutView(props: {
  layout: HallLayout;
  /** Set where this screen is the hall's loudspeaker, too: it does not play its own sound. */
  endpointOf: string | null;
}) {
  const { layout, endpointOf } = props;
  const ownIdentity = endpointOf && siteIdentity(endpointOf);
  useStageTracks({ ownIdentity, filmstrip: false, sound: endpointOf !== null });
  if (layout.name === 'vote-open') return <HallVote vote={layout.vote} />;
  if (layout.name === 'vote-result') return <HallResult vote={layout.vote} />;
  if (layout.name === 'speaker') return <HallSpeaker ownIdentity={ownIdentity} />;
  if (layout.name === 'document') {
    return <HallDocument ownIdentity={ownIdentity} />;
  }
  if (layout.name === 'agenda') return <HallAgenda />;
  layout satisfies { name: 'break' };
  return <HallBreak />;
}
