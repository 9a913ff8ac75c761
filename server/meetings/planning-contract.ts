import { z } from 'zod';
import { queryContract } from '../kernel/contracts.ts';

/** What the signed-in person does here beside taking part, which decides what is offered. */
export const myWork = queryContract({
  name: 'meetings.my-work',
  scope: 'account',
  input: z.object({}),
  output: z.object({
    /** Plans meetings of a unit, or is secretary of one. */
    plans: z.boolean(),
    /** Approves meetings and papers, or chairs a meeting. */
    approves: z.boolean(),
    /** Runs the installation. */
    administers: z.boolean(),
    /** From outside, here for one meeting only. */
    guest: z.boolean(),
  }),
});
export type MyWork = z.output<typeof myWork.output>;
