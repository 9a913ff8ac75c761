'use server';
import { redirect } from 'next/navigation';
import { z } from 'zod';
import { type Refusal, readClaims, signInByLink } from '../../_server/auth.ts';
import { product } from '../../_server/product.ts';

const form = z.object({ secret: z.string().default('') });

/** Uses the link up, signs the guest in and leads to the meeting; otherwise says what is wrong. */
export async function enter(_before: Refusal | null, data: FormData): Promise<Refusal | null> {
  const { secret } = form.parse(Object.fromEntries(data));
  const refusal = await signInByLink(secret);
  if (refusal) return refusal;
  const claims = await readClaims();
  const account = claims && (await product().account(claims.accountId, claims.sessionVersion));
  redirect(account?.guestOfMeetingId ? `/meetings/${account.guestOfMeetingId}` : '/meetings');
}
