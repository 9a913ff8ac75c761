import { z } from 'zod';
import { commandContract, queryContract } from '../kernel/contracts.ts';
import { meetingTypeTemplate } from './template-contract.ts';

/** Chức vụ, loại tài liệu, cơ quan ban hành: a name, and for the last two a symbol. */
export const simpleCatalogues = ['positions', 'document-types', 'issuing-agencies'] as const;
export const catalogueNames = [...simpleCatalogues, 'meeting-types'] as const;
export type CatalogueName = (typeof catalogueNames)[number];

export const meetingTypeView = z.object({
  id: z.uuid(),
  name: z.string(),
  /** The chair is called "chủ tọa" and not "chủ trì". */
  councilStyle: z.boolean(),
  template: meetingTypeTemplate,
  archived: z.boolean(),
});
export type MeetingTypeView = z.output<typeof meetingTypeView>;

export const entryView = z.object({
  id: z.uuid(),
  name: z.string(),
  /** Chữ viết tắt, as in a paper's number; empty where there is none. */
  symbol: z.string(),
  /** What papers carry: of document types only, else empty. */
  code: z.string(),
  archived: z.boolean(),
});
export type EntryView = z.output<typeof entryView>;

export const listEntries = queryContract({
  name: 'catalogues.list',
  scope: 'account',
  input: z.object({
    catalogue: z.enum(simpleCatalogues),
    /** Those out of use as well. */
    archived: z.boolean().default(false),
  }),
  output: z.object({ entries: z.array(entryView) }),
});

export const listMeetingTypes = queryContract({
  name: 'catalogues.meeting-types',
  scope: 'account',
  input: z.object({ archived: z.boolean().default(false) }),
  output: z.object({ types: z.array(meetingTypeView) }),
});

const name = z.string().trim().min(1).max(200);
const id = z.uuid();

export const saveEntry = commandContract({
  name: 'catalogues.save',
  scope: 'account',
  input: z.object({
    catalogue: z.enum(simpleCatalogues),
    /** Null for a new one. */
    id: id.nullable(),
    name,
    symbol: z.string().trim().max(20).default(''),
  }),
  output: z.object({ id }),
  errors: ['catalogues.unknown-entry', 'catalogues.name-taken'],
});

export const saveMeetingType = commandContract({
  name: 'catalogues.save-meeting-type',
  scope: 'account',
  input: z.object({
    id: id.nullable(),
    name,
    councilStyle: z.boolean(),
    template: meetingTypeTemplate,
  }),
  output: z.object({ id }),
  errors: [
    ...(['catalogues.unknown-entry', 'catalogues.name-taken', 'catalogues.unknown-group'] as const),
    'catalogues.bad-invitation-text',
  ],
});

const entry = z.object({ catalogue: z.enum(catalogueNames), id });

/** Out of use, or in use again; what carries the entry keeps it. */
export const archiveEntry = commandContract({
  name: 'catalogues.archive',
  scope: 'account',
  input: entry.extend({ archived: z.boolean() }),
  output: z.null(),
  errors: ['catalogues.unknown-entry'],
});

/** Only what nothing carries; `catalogues.in-use` says what does (`where`) and how many (`count`). */
export const removeEntry = commandContract({
  name: 'catalogues.remove',
  scope: 'account',
  input: entry,
  output: z.null(),
  errors: ['catalogues.unknown-entry', 'catalogues.in-use'],
});

export const orderEntries = commandContract({
  name: 'catalogues.order',
  scope: 'account',
  input: z.object({ catalogue: z.enum(catalogueNames), ids: z.array(id).max(2_000) }),
  output: z.null(),
});
