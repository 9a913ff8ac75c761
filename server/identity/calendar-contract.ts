import { z } from 'zod';
import { commandContract, queryContract } from '../kernel/contracts.ts';

/** Makes the secret address of one's own calendar; the one before stops working. Told once. */
export const makeCalendarAddress = commandContract({
  name: 'identity.make-calendar-address',
  scope: 'account',
  input: z.object({}),
  /** Path from the root of the product. */
  output: z.object({ path: z.string() }),
});

export const removeCalendarAddress = commandContract({
  name: 'identity.remove-calendar-address',
  scope: 'account',
  input: z.object({}),
  output: z.null(),
});

/** Whether there is an address, and since when; the address itself is not known any more. */
export const calendarAddress = queryContract({
  name: 'identity.calendar-address',
  scope: 'account',
  input: z.object({}),
  output: z.object({ madeAt: z.iso.datetime().nullable() }),
});
