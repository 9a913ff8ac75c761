import { z } from 'zod';

/** What a benchmark tells the process in which its clients live. */
export const orders = z.discriminatedUnion('do', [
  z.object({
    do: z.literal('connect'),
    origin: z.string(),
    meetingId: z.uuid(),
    /** One client for each Cookie header. */
    cookies: z.array(z.string()),
  }),
  /** Of those who are connected every line breaks at once; each comes back as a window does. */
  z.object({ do: z.literal('drop') }),
  /** The same where the server is about to be gone. */
  z.object({ do: z.literal('outlive') }),
  z.object({
    do: z.literal('press'),
    origin: z.string(),
    press: z.discriminatedUnion('command', [
      z.object({ command: z.literal('voting.cast'), meetingId: z.uuid(), voteId: z.uuid() }),
      z.object({ command: z.literal('attendance.check-in'), meetingId: z.uuid() }),
    ]),
    people: z.array(
      z.object({
        cookie: z.string(),
        personId: z.uuid(),
        /** Ballots of whoever has one are signed. */
        key: z.object({ keyId: z.uuid(), privateKey: z.string() }).nullable(),
      }),
    ),
    connections: z.int(),
    /** The presses are spread over this time, in ms; 0: all at once. */
    withinMs: z.number(),
  }),
]);
export type Order = z.infer<typeof orders>;

/** What that process answers. Moments are of the machine's steady clock, in ms. */
export const reports = z.discriminatedUnion('said', [
  z.object({ said: z.literal('connected'), subscribedMs: z.array(z.number()), seq: z.int() }),
  /** Everybody is ready for the server to go. */
  z.object({ said: z.literal('waiting') }),
  z.object({
    said: z.literal('returned'),
    returnedMs: z.array(z.number()),
    /** How many got what they had missed, and not the whole meeting anew. */
    deltas: z.int(),
  }),
  z.object({ said: z.literal('everybody-has'), seq: z.int(), firstAt: z.number(), at: z.number() }),
  z.object({ said: z.literal('pressed'), acknowledgedMs: z.array(z.number()), allMs: z.number() }),
]);
export type Report = z.infer<typeof reports>;
