import type { ReaderClass } from '../kernel/audience.ts';
import { projectFor } from '../kernel/define-event.ts';
import type { LoggedEvent } from '../kernel/event-log.ts';
import type { Registry } from '../kernel/registry.ts';
import type { EventsMessage, FeedEvent } from './protocol.ts';

/** A reader as far as visibility goes; a display is nobody (`personId` null), but known by its id. */
export interface ReaderView {
  personId: string | null;
  displayId?: string;
  reader: ReaderClass;
}

/** Under which an event may name this reader; null where none names it. */
export function nameOf({ personId, displayId }: ReaderView): string | null {
  return personId ?? displayId ?? null;
}

export function mayRead({ onlyFor }: LoggedEvent, view: ReaderView): boolean {
  const name = nameOf(view);
  return onlyFor === null || (name !== null && onlyFor.includes(name));
}

/** First digits of the log's head, as people compare them on the hall display. */
export function shortHead(head: string): string {
  return head.slice(0, 12);
}

function project(registry: Registry, event: LoggedEvent, view: ReaderView): FeedEvent | null {
  if (!mayRead(event, view)) return null;
  const contract = registry.event(event.name);
  if (!contract) throw new Error(`no contract for the logged event ${event.name}`);
  const payload = projectFor(contract, event.payload, view.reader);
  return payload && { seq: event.seq, name: event.name, at: event.at.toISOString(), payload };
}

/**
 * The message that takes a reader from `from` to the last of these events. What the reader may not
 * see is left out, but the watermark moves on, so that filtering never looks like loss.
 */
export function messageFor(
  registry: Registry,
  events: readonly LoggedEvent[],
  position: { from: number; to: number; head: string },
  view: ReaderView,
): EventsMessage {
  const visible = events.flatMap((event) => project(registry, event, view) ?? []);
  return { from: position.from, to: position.to, head: shortHead(position.head), events: visible };
}
