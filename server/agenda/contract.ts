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
  startedAt: z.iso.datetime().nullable(),
  endedAt: z.iso.datetime().nullable(),
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
  ],
});
