import { z } from 'zod';
import { linkSecret } from '../identity/contract.ts';
import { commandContract, queryContract } from '../kernel/contracts.ts';
import { siteRoles } from '../sites/contract.ts';
import { participantView } from './contract.ts';

/** Roles given here: the chair is part of the plan, a substitute comes by a reply. */
export const givenRoles = ['secretary', 'delegate', 'reviewer', 'siteOperator', 'guest'] as const;
export type GivenRole = (typeof givenRoles)[number];
const givenRole = z.enum(givenRoles);

const meetingId = z.uuid();
const most = 2_000;

export const plannedParticipant = participantView.extend({
  unitId: z.uuid(),
  hasEmail: z.boolean(),
  /** Set for a guest from outside: the state of the personal link, as far as there is one. */
  guest: z
    .object({
      linkExpiresAt: z.iso.datetime().nullable(),
      linkUsedAt: z.iso.datetime().nullable(),
    })
    .nullable(),
});
export type PlannedParticipant = z.infer<typeof plannedParticipant>;

/** Everybody of the meeting in its order, and the sites that people can be seated at. */
export const people = queryContract({
  name: 'meetings.people',
  scope: 'preparation',
  input: z.object({ meetingId }),
  output: z.object({
    /** Whether the asking person may change it now. */
    editable: z.boolean(),
    people: z.array(plannedParticipant),
    sites: z.array(z.object({ id: z.uuid(), name: z.string(), siteRole: z.enum(siteRoles) })),
  }),
});
export type MeetingPeople = z.output<typeof people.output>;

/**
 * Adds people one by one, whole units with all below them, and groups. Whoever takes part already
 * stays as before and is named in the answer.
 */
export const addPeople = commandContract({
  name: 'meetings.add-people',
  scope: 'preparation',
  input: z.object({
    meetingId,
    people: z
      .array(z.object({ personId: z.uuid(), role: givenRole }))
      .max(most)
      .default([]),
    unitIds: z.array(z.uuid()).max(200).default([]),
    groupIds: z.array(z.uuid()).max(200).default([]),
    /** Of those who come with a unit or a group. */
    role: givenRole.default('delegate'),
    siteId: z.uuid().nullable().default(null),
  }),
  output: z.object({
    added: z.int(),
    already: z.array(z.object({ personId: z.uuid(), name: z.string() })),
  }),
  errors: [
    'meetings.people-fixed',
    'meetings.unknown-person',
    'meetings.unknown-site',
    'meetings.too-many-people',
  ],
});

/** Changes what is named: the role, the site, or the place in the order (`beforeId` null: last). */
export const changePerson = commandContract({
  name: 'meetings.change-person',
  scope: 'preparation',
  input: z.object({
    meetingId,
    personId: z.uuid(),
    role: givenRole.optional(),
    siteId: z.uuid().nullable().optional(),
    beforeId: z.uuid().nullable().optional(),
  }),
  output: z.null(),
  errors: [
    'meetings.people-fixed',
    'meetings.not-taking-part',
    'meetings.unknown-site',
    'meetings.chair-is-planned',
    'meetings.substitute-by-reply',
    'meetings.on-a-roll',
    'meetings.guest-stays-guest',
  ],
});

/** Removes people, and with them what they are for single items and on voter rolls. */
export const removePeople = commandContract({
  name: 'meetings.remove-people',
  scope: 'preparation',
  input: z.object({ meetingId, personIds: z.array(z.uuid()).min(1).max(most) }),
  output: z.object({ removed: z.int(), offRolls: z.int() }),
  errors: [
    'meetings.people-fixed',
    'meetings.not-taking-part',
    'meetings.chair-is-planned',
    'meetings.substitute-by-reply',
  ],
});

/** A guest from outside: a person of an outside organisation with an account for this meeting only. */
export const addGuest = commandContract({
  name: 'meetings.add-guest',
  scope: 'preparation',
  input: z.object({
    meetingId,
    name: z.string().trim().min(1).max(200),
    title: z.string().trim().min(1).max(200),
    organisation: z.string().trim().min(1).max(200),
    email: z.email().max(200).nullable(),
  }),
  output: z.object({ personId: z.uuid() }),
  errors: ['meetings.people-fixed', 'meetings.email-of-colleague', 'meetings.guest-already-there'],
});

/**
 * Replaces the personal link of a guest. The browser that asks makes the secret, so that it stands
 * in no receipt and no answer; the server keeps its hash.
 */
export const renewGuestLink = commandContract({
  name: 'meetings.renew-guest-link',
  scope: 'preparation',
  secretInput: true,
  input: z.object({ meetingId, personId: z.uuid(), secret: linkSecret }),
  output: z.object({ expiresAt: z.iso.datetime() }),
  errors: ['meetings.not-invited-yet', 'meetings.not-a-guest'],
});

/** Bytes of a file with a list; it is sent in base64. */
export const largestListBytes = 2 * 1024 * 1024;

export const rowFindings = [
  'found',
  'name-missing',
  'nobody',
  'several',
  'other-unit',
  'other-email',
  'already-there',
  'twice',
  'role-unknown',
  'role-not-here',
] as const;

const givenRow = z.object({
  name: z.string(),
  title: z.string(),
  unit: z.string(),
  email: z.string(),
  role: z.string(),
});

const knownPerson = z.object({
  personId: z.uuid(),
  name: z.string(),
  title: z.string(),
  unit: z.string(),
});

export const previewedRow = z.object({
  /** Counted from 1, as the file or the text shows it. */
  line: z.int(),
  given: givenRow,
  /** `found` can be added as it is; where there are choices, one of them can be picked. */
  finding: z.enum(rowFindings),
  person: knownPerson.nullable(),
  choices: z.array(knownPerson),
  role: givenRole,
});
export type PreviewedRow = z.infer<typeof previewedRow>;

/** Reads a pasted list or a file and says of each row whom it means; changes nothing. */
export const previewImport = queryContract({
  name: 'meetings.preview-import',
  scope: 'preparation',
  input: z.object({
    meetingId,
    source: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('text'), text: z.string().max(200_000) }),
      z.object({
        kind: z.literal('file'),
        /** Bytes of an .xlsx or .csv file. */
        base64: z.base64().max(Math.ceil(largestListBytes / 3) * 4 + 4),
      }),
    ]),
  }),
  output: z.object({ rows: z.array(previewedRow) }),
  errors: [
    'meetings.people-fixed',
    'meetings.list-unreadable',
    'meetings.list-empty',
    'meetings.list-too-long',
  ],
});
