'use client';
import dynamic from 'next/dynamic';
import { useTranslations } from 'next-intl';
import type { HallLayout } from '../_model/hall-layout.ts';
import { useStageTracks } from '../_stage/use-stage-tracks.ts';
import { HallAgenda } from './hall-agenda.tsx';
import { HallBreak } from './hall-break.tsx';
import { HallClosed } from './hall-closed.tsx';
import { HallDocument } from './hall-document.tsx';
import { HallQuiet } from './hall-quiet.tsx';
import { HallResult } from './hall-result.tsx';
import { HallSeating } from './hall-seating.tsx';
import { HallSpeaker } from './hall-speaker.tsx';
import { HallVote } from './hall-vote.tsx';

const HallCheckIn = dynamic(() => import('./hall-check-in.tsx'), { ssr: false });
const HallSites = dynamic(() => import('./hall-sites.tsx'), { ssr: false });

/** Layouts with somebody's picture; the sites fetch their own, all others none. */
const withStage: ReadonlySet<HallLayout['name']> = new Set(['speaker', 'document']);

export function HallLayoutView(props: { layout: HallLayout; siteId: string | null }) {
  const { layout, siteId } = props;
  const t = useTranslations('display');
  if (withStage.has(layout.name)) return <WithStage layout={layout} />;
  if (layout.name === 'closed') return <HallClosed />;
  if (layout.name === 'vote-open') return <HallVote vote={layout.vote} />;
  if (layout.name === 'vote-result') return <HallResult vote={layout.vote} />;
  if (layout.name === 'vote-none') return <HallQuiet text={t('noVote')} />;
  if (layout.name === 'agenda') return <HallAgenda />;
  if (layout.name === 'seating') return <HallSeating siteId={siteId} />;
  if (layout.name === 'sites') return <HallSites />;
  if (layout.name === 'check-in') return <HallCheckIn siteId={siteId} />;
  return <HallBreak />;
}

function WithStage({ layout }: { layout: HallLayout }) {
  useStageTracks({ ownIdentity: null, filmstrip: false, sound: false });
  return layout.name === 'document' ? <HallDocument /> : <HallSpeaker />;
}
