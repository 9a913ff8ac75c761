import { z } from 'zod';
import { commandContract, queryContract } from '../kernel/contracts.ts';

export const foundPerson = z.object({
  personId: z.uuid(),
  name: z.string(),
  title: z.string(),
  unit: z.string(),
  unitId: z.uuid(),
});
export type FoundPerson = z.infer<typeof foundPerson>;

/** People of the organisation by words of name, position or unit, with or without accents. */
export const searchPeople = queryContract({
  name: 'organisation.search-people',
  scope: 'account',
  input: z.object({
    text: z.string().max(200).default(''),
    /** This unit and those below it; null for the whole organisation. */
    unitId: z.uuid().nullable().default(null),
    page: z.int().min(1).max(10_000).default(1),
  }),
  output: z.object({ items: z.array(foundPerson), total: z.int(), pageSize: z.int() }),
});

/** A unit in the order of the tree; `people` belong to it itself and not to one below. */
export const treeUnit = z.object({
  id: z.uuid(),
  name: z.string(),
  parentId: z.uuid().nullable(),
  depth: z.int(),
  people: z.int(),
});
export type TreeUnit = z.infer<typeof treeUnit>;

/** The organisation: every unit right behind the one it belongs to. */
export const tree = queryContract({
  name: 'organisation.tree',
  scope: 'account',
  input: z.object({}),
  output: z.object({ units: z.array(treeUnit) }),
});

/** Named groups of people who are invited together. */
export const groups = queryContract({
  name: 'organisation.groups',
  scope: 'account',
  input: z.object({}),
  output: z.object({
    groups: z.array(z.object({ id: z.uuid(), name: z.string(), people: z.int() })),
  }),
});

/** What a person does for a unit and everything below it. */
export const dutyKinds = ['planner', 'approver', 'recordsClerk'] as const;
export type DutyKind = (typeof dutyKinds)[number];

export const heldDuty = z.object({
  personId: z.uuid(),
  name: z.string(),
  title: z.string(),
  unitId: z.uuid(),
  unit: z.string(),
  kind: z.enum(dutyKinds),
});
export type HeldDuty = z.infer<typeof heldDuty>;

/** Who plans, approves and keeps the register, for which unit, in the order of units. */
export const listDuties = queryContract({
  name: 'organisation.duties',
  scope: 'account',
  input: z.object({}),
  output: z.object({ duties: z.array(heldDuty) }),
});

/** Members of one group, in the order of positions. */
export const groupMembers = queryContract({
  name: 'organisation.group-members',
  scope: 'account',
  input: z.object({ groupId: z.uuid() }),
  output: z.object({ id: z.uuid(), name: z.string(), members: z.array(foundPerson) }),
  errors: ['organisation.unknown-group'],
});

/** How people of the organisation are reached; for whoever runs the installation. */
export const listContacts = queryContract({
  name: 'organisation.contacts',
  scope: 'account',
  input: searchPeople.input,
  output: z.object({
    items: z.array(
      foundPerson.extend({ email: z.string().nullable(), phone: z.string().nullable() }),
    ),
    total: z.int(),
    pageSize: z.int(),
  }),
});

const duty = z.object({ personId: z.uuid(), unitId: z.uuid(), kind: z.enum(dutyKinds) });

export const giveDuty = commandContract({
  name: 'organisation.give-duty',
  scope: 'account',
  input: duty,
  output: z.null(),
  errors: ['organisation.unknown-person', 'organisation.unknown-unit'],
});

export const takeDuty = commandContract({
  name: 'organisation.take-duty',
  scope: 'account',
  input: duty,
  output: z.null(),
});

/** The name of a group and all of its members. */
export const saveGroup = commandContract({
  name: 'organisation.save-group',
  scope: 'account',
  input: z.object({
    /** Null for a new one. */
    groupId: z.uuid().nullable(),
    name: z.string().trim().min(1).max(120),
    personIds: z.array(z.uuid()).max(1_000),
  }),
  output: z.object({ groupId: z.uuid() }),
  errors: [
    'organisation.unknown-group',
    'organisation.unknown-person',
    'organisation.group-name-taken',
  ],
});

export const removeGroup = commandContract({
  name: 'organisation.remove-group',
  scope: 'account',
  input: z.object({ groupId: z.uuid() }),
  output: z.null(),
  errors: ['organisation.unknown-group'],
});

/** Null where a person has none. */
export const saveContact = commandContract({
  name: 'organisation.save-contact',
  scope: 'account',
  input: z.object({
    personId: z.uuid(),
    email: z.email().max(200).nullable(),
    phone: z
      .string()
      .trim()
      .regex(/^[+0-9][0-9 .-]{5,24}$/)
      .nullable(),
  }),
  output: z.null(),
  errors: ['organisation.unknown-person', 'organisation.email-taken'],
});
