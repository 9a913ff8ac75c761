'use client';
import { useFeed } from '@/app/_sync/feed-context.tsx';
import { waitingRequests } from '@/app/_sync/speaking-order.ts';
import { nextItem } from '../_model/agenda.ts';
import { useShortcuts } from '../_room/use-shortcuts.ts';
import { useGoing } from './going-context.tsx';
import { useFloorCommands } from './use-floor-commands.ts';
import { useGrant } from './use-grant.ts';

/** Keys of the chair and the secretary; listed under `?`. */
export function useConsoleShortcuts(): void {
  const feed = useFeed();
  const { ask } = useGoing();
  const { give, busy: giving } = useGrant();
  const { pauseOrResume, extend, end, busy } = useFloorCommands();
  const present = () => feed?.store.get().present ?? null;
  useShortcuts({
    m: () => {
      const [first] = waitingRequests(present()?.speakers.requests ?? []);
      if (first && !giving) void give(first.personId, first.id);
    },
    d: () => {
      if (!busy.pauseOrResume) void pauseOrResume();
    },
    g: () => {
      if (!busy.extend) void extend(60);
    },
    k: () => {
      if (!busy.end) void end();
    },
    s: () => {
      const now = present();
      const next = now && nextItem(now);
      if (next) ask(next);
    },
  });
}
