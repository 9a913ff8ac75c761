'use client';
import { usePresent } from '@/app/_sync/feed-context.tsx';
import { waitingRequests } from '@/app/_sync/speaking-order.ts';
import { heldMessages } from '../_model/held-messages.ts';
import type { ConsolePart } from './console-parts.tsx';

/** What waits for the chair or the secretary, by part of the console. */
export function useConsoleMarks(): Partial<Record<ConsolePart, number>> {
  const present = usePresent();
  return {
    floor: waitingRequests(present.speakers.requests).length,
    messages: heldMessages(present).length,
  };
}
