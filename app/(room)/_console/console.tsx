'use client';
import { useTranslations } from 'next-intl';
import { usePresent } from '@/app/_sync/feed-context.tsx';
import { ClosedControl } from '../_deliberation/closed-control.tsx';
import { voteOf } from '../_model/vote.ts';
import { AgendaControl } from './agenda-control.tsx';
import { ConsoleNav } from './console-nav.tsx';
import { ConsolePartsProvider, Part } from './console-parts.tsx';
import { FloorControl } from './floor-control.tsx';
import { GoingProvider } from './going-context.tsx';
import { HallControl } from './hall-control.tsx';
import { MessagesControl } from './messages-control.tsx';
import { QueueControl } from './queue-control.tsx';
import { RollCallControl } from './roll-call-control.tsx';
import { SessionControl } from './session-control.tsx';
import { SitesControl } from './sites-control.tsx';
import { useConsoleShortcuts } from './use-console-shortcuts.ts';
import { VoteControl } from './vote-control.tsx';

/** The tools of the chair and the secretary, in the order in which a meeting needs them. */
export default function Console() {
  return (
    <GoingProvider>
      <Tools />
    </GoingProvider>
  );
}

function Tools() {
  const t = useTranslations('console');
  const present = usePresent();
  useConsoleShortcuts();
  // An open vote is what everybody waits for: it comes before the floor.
  const voting = voteOf(present)?.status === 'open';
  // Before the session and in a break, beginning and going on are what there is to do.
  const running = present.meetings.meeting.status === 'in-session';
  const session = (
    <Part name="session">
      <SessionControl />
    </Part>
  );
  const vote = (
    <Part name="vote">
      <VoteControl />
    </Part>
  );
  return (
    <section className="console" aria-label={t('label')}>
      <h2 className="sr-only">{t('label')}</h2>
      <ConsolePartsProvider>
        <ConsoleNav />
        {!running && session}
        <Part name="agenda">
          <AgendaControl />
        </Part>
        {voting && vote}
        <Part name="floor">
          <FloorControl />
        </Part>
        <Part name="queue">
          <QueueControl />
        </Part>
        {!voting && vote}
        <Part name="messages">
          <MessagesControl />
        </Part>
        <Part name="rollCall">
          <RollCallControl />
        </Part>
        <Part name="sites">
          <SitesControl />
        </Part>
        <Part name="hall">
          <HallControl />
        </Part>
        {running && session}
        <Part name="closed">
          <ClosedControl />
        </Part>
      </ConsolePartsProvider>
    </section>
  );
}
