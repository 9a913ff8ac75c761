'use client';
import dynamic from 'next/dynamic';
import { usePresent } from '@/app/_sync/feed-context.tsx';
import { DocumentPanel } from '../_document/document-panel.tsx';
import { isModerator } from '../_model/people.ts';
import { AgendaPanel } from '../_panels/agenda-panel.tsx';
import { SpeakersPanel } from '../_panels/speakers-panel.tsx';
import { VotePanel } from '../_panels/vote-panel.tsx';
import { usePanel } from './panel-context.tsx';
import { useMediaQuery, wideWindow } from './use-media-query.ts';

const Console = dynamic(() => import('../_console/console.tsx'), { ssr: false });
const AgendaEditor = dynamic(
  () => import('../_agenda/agenda-editor.tsx').then((module) => module.AgendaEditor),
  { ssr: false },
);
const PeoplePanel = dynamic(
  () => import('../_panels/people-panel.tsx').then((module) => module.PeoplePanel),
  { ssr: false },
);
const DevicesPanel = dynamic(
  () => import('../_devices/devices-panel.tsx').then((module) => module.DevicesPanel),
  { ssr: false },
);

const MessagesPanel = dynamic(
  () => import('../_messages/messages-panel.tsx').then((module) => module.MessagesPanel),
  { ssr: false },
);

/** The panel that was chosen. The document stays mounted, so coming back to it is instant. */
export function CurrentPanel() {
  const { panel } = usePanel();
  const moderator = isModerator(usePresent());
  // Where there is room for the console it stands in a column of its own, and never twice.
  const apart = useMediaQuery(wideWindow);
  const closed =
    (panel === 'console' && (apart || !moderator)) || (panel === 'agendaEditor' && !moderator);
  const showing = closed ? 'document' : panel;
  return (
    <>
      <div className="panel-place" hidden={showing !== 'document'}>
        <DocumentPanel />
      </div>
      {showing === 'agenda' && <AgendaPanel />}
      {showing === 'speakers' && <SpeakersPanel />}
      {showing === 'vote' && <VotePanel />}
      {showing === 'people' && <PeoplePanel />}
      {showing === 'devices' && <DevicesPanel />}
      {showing === 'messages' && <MessagesPanel />}
      {showing === 'console' && <Console />}
      {showing === 'agendaEditor' && <AgendaEditor />}
    </>
  );
}
