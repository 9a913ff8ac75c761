import { z } from 'zod';

/** What the thread that signs is told and what it answers. */
export const signingOrder = z.object({
  id: z.int(),
  privateKey: z.string(),
  blinded: z.array(z.string()),
});
export type SigningOrder = z.infer<typeof signingOrder>;

export const signingReport = z.object({
  id: z.int(),
  /** In the order given; null for what is no number below the modulus. Null for all where it failed. */
  signed: z.array(z.string().nullable()).nullable(),
});
export type SigningReport = z.infer<typeof signingReport>;
