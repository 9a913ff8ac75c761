'use server';
import { redirect } from 'next/navigation';
import { z } from 'zod';
import { type Refusal, signInWith } from '../../_server/auth.ts';
import { returnAddress } from '../../_server/return-address.ts';

const form = z.object({
  login: z.string().default(''),
  password: z.string().default(''),
  returnTo: z.string().optional(),
});

export interface SignInState {
  login: string;
  missing: 'login' | 'password' | null;
  refusal: Refusal | null;
}

/** Signs in and goes on to where the person was heading; otherwise says what is wrong. */
export async function signIn(_before: SignInState, data: FormData): Promise<SignInState> {
  const { login, password, returnTo } = form.parse(Object.fromEntries(data));
  if (login.trim() === '') return { login, missing: 'login', refusal: null };
  if (password === '') return { login, missing: 'password', refusal: null };
  const refusal = await signInWith(login, password);
  if (refusal) return { login, missing: null, refusal };
  redirect(returnAddress(returnTo));
}
