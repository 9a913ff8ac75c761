import { z } from 'zod';
import { commandContract, queryContract } from '../kernel/contracts.ts';

const meetingId = z.uuid();

export const plannedRoll = z.object({
  id: z.uuid(),
  name: z.string(),
  /** The share of its members that has to be present: 2 of 3, 1 of 2. */
  quorumNumerator: z.int(),
  quorumDenominator: z.int(),
  /** In the order of the roll. */
  memberIds: z.array(z.uuid()),
  /** Items of the agenda that it is for. */
  items: z.int(),
});
export type PlannedRoll = z.infer<typeof plannedRoll>;

/** The voter rolls as they are prepared. */
export const rolls = queryContract({
  name: 'attendance.rolls',
  scope: 'preparation',
  input: z.object({ meetingId }),
  output: z.object({ editable: z.boolean(), rolls: z.array(plannedRoll) }),
});

/** Adds a roll (`rollId` null) or replaces what a roll says. */
export const saveRoll = commandContract({
  name: 'attendance.save-roll',
  scope: 'preparation',
  input: z
    .object({
      meetingId,
      rollId: z.uuid().nullable(),
      name: z.string().trim().min(1).max(200),
      quorumNumerator: z.int().min(1).max(100),
      quorumDenominator: z.int().min(1).max(100),
      memberIds: z.array(z.uuid()).max(2_000),
    })
    .refine((roll) => roll.quorumNumerator <= roll.quorumDenominator, {
      path: ['quorumNumerator'],
    })
    .refine((roll) => new Set(roll.memberIds).size === roll.memberIds.length, {
      path: ['memberIds'],
    }),
  output: z.object({ rollId: z.uuid() }),
  errors: [
    'attendance.not-editable',
    'attendance.unknown-roll',
    'attendance.roll-name-taken',
    'attendance.not-a-voter',
  ],
});

export const removeRoll = commandContract({
  name: 'attendance.remove-roll',
  scope: 'preparation',
  input: z.object({ meetingId, rollId: z.uuid() }),
  output: z.null(),
  errors: ['attendance.not-editable', 'attendance.unknown-roll', 'attendance.roll-in-use'],
});
