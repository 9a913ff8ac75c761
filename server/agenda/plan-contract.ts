import { z } from 'zod';
import { commandContract, queryContract } from '../kernel/contracts.ts';

export const itemRoles = ['chair', 'secretary', 'reviewer', 'guest'] as const;

/** What somebody is for one item only. */
const rolesOfItem = z
  .array(z.object({ personId: z.uuid(), role: z.enum(itemRoles) }))
  .max(50)
  .refine((roles) => new Set(roles.map(({ personId }) => personId)).size === roles.length);

const fields = {
  title: z.string().trim().min(1).max(500),
  /** Of a sub-item: a part of the time of the item it belongs to. */
  minutes: z.int().min(1).max(1440),
  presenterIds: z.array(z.uuid()).max(20),
  preparingUnitId: z.uuid().nullable(),
  rollId: z.uuid().nullable(),
  note: z.string().trim().max(2000),
  /** Tài liệu giấy, phát tại phòng. */
  paperOnly: z.boolean(),
};

/** An item as it is written down; what is left out is empty. */
export const itemDraft = z.object({
  title: fields.title,
  minutes: fields.minutes,
  presenterIds: fields.presenterIds.default([]),
  preparingUnitId: fields.preparingUnitId.default(null),
  rollId: fields.rollId.default(null),
  note: fields.note.default(''),
  paperOnly: fields.paperOnly.default(false),
  roles: rolesOfItem.default([]),
});
export type ItemDraft = z.output<typeof itemDraft>;

/** Where an item stands: under which one, and before which of its siblings (null: the last). */
const place = {
  parentId: z.uuid().nullable(),
  beforeId: z.uuid().nullable(),
};

export const plannedItem = z.object({
  id: z.uuid(),
  parentId: z.uuid().nullable(),
  position: z.int(),
  title: z.string(),
  /** Derived: the beginning of the meeting and the minutes of the items before. */
  startsAt: z.iso.datetime(),
  minutes: z.int(),
  presenters: z.array(z.object({ personId: z.uuid(), name: z.string() })),
  preparingUnitId: z.uuid().nullable(),
  preparingUnit: z.string().nullable(),
  rollId: z.uuid().nullable(),
  note: z.string(),
  paperOnly: z.boolean(),
  roles: z.array(z.object({ personId: z.uuid(), name: z.string(), role: z.enum(itemRoles) })),
});
export type PlannedItem = z.infer<typeof plannedItem>;

const meetingId = z.uuid();

/** The agenda as it is prepared: sub-items follow the item they belong to. */
export const plan = queryContract({
  name: 'agenda.plan',
  scope: 'preparation',
  input: z.object({ meetingId }),
  output: z.object({
    startsAt: z.iso.datetime(),
    endsAt: z.iso.datetime(),
    /** Whether the asking person may change it now. */
    editable: z.boolean(),
    items: z.array(plannedItem),
  }),
});
export type AgendaPlan = z.output<typeof plan.output>;

const unknownParts = [
  'agenda.unknown-person',
  'agenda.unknown-unit',
  'agenda.unknown-roll',
] as const;
const placing = ['agenda.unknown-item', 'agenda.too-deep'] as const;

/** Adds an item, with sub-items where it has some: what `remove-item` answered adds it again. */
export const addItem = commandContract({
  name: 'agenda.add-item',
  scope: 'preparation',
  input: z.object({
    meetingId,
    ...place,
    item: itemDraft,
    subItems: z.array(itemDraft).max(50).default([]),
  }),
  output: z.object({ itemId: z.uuid() }),
  errors: ['agenda.not-editable', ...placing, ...unknownParts],
});

/** Changes what is named and leaves the rest as it is. */
export const editItem = commandContract({
  name: 'agenda.edit-item',
  scope: 'preparation',
  input: z.object({ meetingId, itemId: z.uuid(), changes: z.object(fields).partial() }),
  output: z.null(),
  errors: ['agenda.not-editable', 'agenda.unknown-item', ...unknownParts],
});

export const setItemRoles = commandContract({
  name: 'agenda.set-item-roles',
  scope: 'preparation',
  input: z.object({ meetingId, itemId: z.uuid(), roles: rolesOfItem }),
  output: z.null(),
  errors: ['agenda.not-editable', 'agenda.unknown-item', 'agenda.unknown-person'],
});

/** Moves an item together with its sub-items. */
export const moveItem = commandContract({
  name: 'agenda.move-item',
  scope: 'preparation',
  input: z.object({ meetingId, itemId: z.uuid(), ...place }),
  output: z.null(),
  errors: ['agenda.not-editable', ...placing],
});

/** Removes an item with its sub-items; answers what `add-item` needs to bring it back. */
export const removeItem = commandContract({
  name: 'agenda.remove-item',
  scope: 'preparation',
  input: z.object({ meetingId, itemId: z.uuid() }),
  output: z.object({ ...place, item: itemDraft, subItems: z.array(itemDraft) }),
  errors: [
    'agenda.not-editable',
    'agenda.unknown-item',
    'agenda.item-has-documents',
    'agenda.item-has-votes',
  ],
});
export type RemovedItem = z.output<typeof removeItem.output>;
