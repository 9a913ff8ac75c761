import { z } from 'zod';
import { commandContract } from '../kernel/contracts.ts';
import { eventContract, field } from '../kernel/define-event.ts';

/** Họp kín, as one reader may know of it. */
export const closedSessionView = z.object({
  id: z.uuid(),
  itemId: z.uuid(),
  startedAt: z.iso.datetime(),
  /** Who is named; empty for whoever is not. */
  memberIds: z.array(z.uuid()),
  /** Whether the chair said that nobody else is left in the hall; false for whoever is not named. */
  roomCleared: z.boolean(),
  /** Whether the reader is named. */
  mine: z.boolean(),
});
export type ClosedSessionView = z.infer<typeof closedSessionView>;

export const deliberationPart = z.object({ closed: closedSessionView.nullable() });
export type DeliberationPart = z.infer<typeof deliberationPart>;

/** Part of the session is for named people only from now on. That it is, everybody knows. */
export const started = eventContract(
  'deliberation.started',
  {
    id: field(z.uuid(), 'everyone'),
    itemId: field(z.uuid(), 'everyone'),
    startedAt: field(z.iso.datetime(), 'everyone'),
  },
  { changesRights: true },
);

/** Told to those who are named. */
export const membersNamed = eventContract('deliberation.members', {
  memberIds: field(z.array(z.uuid()), 'participants'),
});

export const roomCleared = eventContract(
  'deliberation.room-cleared',
  { at: field(z.iso.datetime(), 'participants') },
  { confined: true },
);

export const ended = eventContract(
  'deliberation.ended',
  { id: field(z.uuid(), 'everyone') },
  { changesRights: true },
);

const meetingId = z.uuid();

/** The chair is always among the people; a secretary starts it for the chair if named, too. */
export const start = commandContract({
  name: 'deliberation.start',
  scope: 'meeting',
  input: z.object({
    meetingId,
    /** The current item. */
    itemId: z.uuid(),
    personIds: z.array(z.uuid()).max(200),
  }),
  output: z.object({ closedSessionId: z.uuid() }),
  errors: [
    'deliberation.not-in-session',
    'deliberation.already-closed',
    'deliberation.not-current-item',
    'deliberation.unknown-person',
    'deliberation.secretary-not-named',
    'deliberation.vote-open',
  ],
});

/** The chair has seen to it that nobody else is left in the hall: it joins the others again. */
export const confirmRoomCleared = commandContract({
  name: 'deliberation.confirm-room-cleared',
  scope: 'meeting',
  confined: true,
  input: z.object({ meetingId }),
  output: z.null(),
  errors: ['deliberation.not-closed', 'deliberation.already-cleared'],
});

export const end = commandContract({
  name: 'deliberation.end',
  scope: 'meeting',
  confined: true,
  input: z.object({ meetingId }),
  output: z.null(),
  errors: ['deliberation.not-closed', 'deliberation.vote-open'],
});
