import { z } from 'zod';
import { queryContract } from '../kernel/contracts.ts';

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
