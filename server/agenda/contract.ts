import { z } from 'zod';
import { commandContract } from '../kernel/contracts.ts';
import { eventContract, field } from '../kernel/define-event.ts';

export const agendaItemView = z.object({
  id: z.uuid(),
  /** Order among all items, sub-items included. */
  position: z.int(),
  /** As it is called: "3", and "3.1" for a sub-item. */
  number: z.string(),
  title: z.string(),
  plannedStart: z.iso.datetime(),
  plannedMinutes: z.int(),
  presenterIds: z.array(z.uuid()),
  preparingUnit: z.string().nullable(),
  /** The voter roll of the item; quorum is counted on it. */
  rollId: z.uuid().nullable(),
  /** A paper handed out in the room only, because no secret may be on a networked device. */
  paperOnly: z.boolean(),
  /** The item that this one is a part of; items nest one level deep. */
  parentId: z.uuid().nullable(),
  startedAt: z.iso.datetime().nullable(),
  endedAt: z.iso.datetime().nullable(),
  /** Time on the item before the present run; that one began at `runningSince`, null while none runs. */
  spentMs: z.int(),
  runningSince: z.iso.datetime().nullable(),
  /** Put off during the session, and why. */
  deferred: z.boolean(),
  deferReason: z.string().nullable(),
  /** The item that this one is dealt with together with: it begins and ends with that one. */
  joinedWithId: z.uuid().nullable(),
});
export type AgendaItemView = z.infer<typeof agendaItemView>;

export const agendaPart = z.object({
  items: z.array(agendaItemView),
  currentItemId: z.uuid().nullable(),
});
export type AgendaPart = z.infer<typeof agendaPart>;

/** The chair went to an item: every item whose times changed, and the one that is current now. */
export const itemEntered = eventContract('agenda.item-entered', {
  currentItemId: field(z.uuid(), 'everyone'),
  changed: field(z.array(agendaItemView), 'everyone'),
});

/** Items that are new, were changed or are gone; positions and numbers are part of an item. */
export const itemsChanged = eventContract('agenda.items-changed', {
  items: field(z.array(agendaItemView), 'everyone'),
  removedIds: field(z.array(z.uuid()), 'everyone'),
  currentItemId: field(z.uuid().nullable(), 'everyone'),
});

export const goToItem = commandContract({
  name: 'agenda.go-to-item',
  scope: 'meeting',
  input: z.object({
    meetingId: z.uuid(),
    itemId: z.uuid(),
    /** The item the caller saw as current; another one means that a colleague was faster. */
    fromItemId: z.uuid().nullable(),
  }),
  output: z.null(),
  errors: [
    'agenda.moved-meanwhile',
    'agenda.already-there',
    'agenda.unknown-item',
    'agenda.not-in-session',
    'agenda.vote-open',
    'agenda.joined-with-another',
    'agenda.closed-session-on',
  ],
});

const meetingId = z.uuid();
const one = z.object({ meetingId, itemId: z.uuid() });
const live = ['agenda.not-in-session', 'agenda.unknown-item'] as const;

/** Puts an item that has not begun before another such one, or last where `beforeId` is null. */
export const reorder = commandContract({
  name: 'agenda.reorder',
  scope: 'meeting',
  input: one.extend({
    beforeId: z.uuid().nullable(),
    /** Where the caller saw the item; elsewhere means that a colleague was faster. */
    fromPosition: z.int(),
  }),
  output: z.null(),
  errors: [...live, 'agenda.moved-meanwhile', 'agenda.already-begun'],
});

/** Adds an item during the session: behind this one and its parts, or last where it is null. */
export const insertItem = commandContract({
  name: 'agenda.insert',
  scope: 'meeting',
  input: z.object({
    meetingId,
    title: z.string().trim().min(1).max(500),
    minutes: z.int().min(1).max(1440),
    afterId: z.uuid().nullable(),
    presenterIds: z.array(z.uuid()).max(20).default([]),
    rollId: z.uuid().nullable().default(null),
  }),
  output: z.object({ itemId: z.uuid() }),
  errors: [...live, 'agenda.already-begun', 'agenda.unknown-person', 'agenda.unknown-roll'],
});

/** Puts off an item that has not begun, with its parts. */
export const deferItem = commandContract({
  name: 'agenda.defer',
  scope: 'meeting',
  input: one.extend({ reason: z.string().trim().min(1).max(500) }),
  output: z.null(),
  errors: [...live, 'agenda.already-begun', 'agenda.already-deferred'],
});

export const restoreItem = commandContract({
  name: 'agenda.restore',
  scope: 'meeting',
  input: one,
  output: z.null(),
  errors: [...live, 'agenda.not-deferred'],
});

/** Deals with an item that has not begun together with another one, which is current or to come. */
export const joinItem = commandContract({
  name: 'agenda.join',
  scope: 'meeting',
  input: one.extend({ withId: z.uuid() }),
  output: z.null(),
  errors: [...live, 'agenda.already-begun', 'agenda.cannot-join'],
});

/** Takes an item out of a joint discussion, as long as that one has not ended. */
export const separateItem = commandContract({
  name: 'agenda.separate',
  scope: 'meeting',
  input: one,
  output: z.null(),
  errors: [...live, 'agenda.not-joined', 'agenda.already-begun'],
});
