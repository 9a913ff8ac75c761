import { z } from 'zod';
import { meetingRoles } from '../kernel/viewer.ts';
import { ruleProfile } from '../voting/contract.ts';

/** What a new meeting of a type begins with. */
export const meetingTypeTemplate = z.object({
  items: z
    .array(
      z.object({
        title: z.string().trim().min(1).max(300),
        minutes: z.int().min(1).max(600),
      }),
    )
    .max(60)
    .default([]),
  /** Groups of people who are asked to it, each in a role. */
  people: z
    .array(z.object({ groupId: z.uuid(), role: z.enum(meetingRoles) }))
    .max(20)
    .default([]),
  /** The rules that votes of the meeting begin with; null for those of the first vote. */
  ruleProfile: ruleProfile.nullable().default(null),
  /** Text of the invitation; empty for the one of the official paper. */
  invitationText: z.string().trim().max(4_000).default(''),
  /** Working days between the deadline for replies and the meeting. */
  workingDaysBefore: z.int().min(0).max(30).default(3),
  speechLimitSeconds: z.int().min(30).max(7_200).default(300),
});
export type MeetingTypeTemplate = z.output<typeof meetingTypeTemplate>;
