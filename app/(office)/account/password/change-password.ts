'use server';
import { randomUUID } from 'node:crypto';
import { headers } from 'next/headers';
import { z } from 'zod';
import { minimumPasswordLength } from '../../../../server/identity/contract.ts';
import type { ErrorParams } from '../../../../server/kernel/result.ts';
import type { WordedCode } from '../../../_i18n/error-text.ts';
import { refusalOf, signInWith } from '../../../_server/auth.ts';
import { requireAccount, viewerOf } from '../../../_server/current-account.ts';
import { product } from '../../../_server/product.ts';

const maximumPasswordLength = 200;

const form = z.object({
  current: z.string().default(''),
  next: z.string().default(''),
  again: z.string().default(''),
});
type Form = z.infer<typeof form>;

type Mistake = 'missingCurrent' | 'tooShort' | 'tooLong' | 'different' | 'wrongCurrent';

export type ChangeState =
  | { step: 'asked' }
  | { step: 'mistaken'; mistake: Mistake }
  | { step: 'refused'; refusal: { code: WordedCode; params: ErrorParams } }
  | { step: 'done' };

function mistakeIn({ current, next, again }: Form): Mistake | null {
  if (current === '') return 'missingCurrent';
  if (next.length < minimumPasswordLength) return 'tooShort';
  if (next.length > maximumPasswordLength) return 'tooLong';
  return next === again ? null : 'different';
}

/** Changes the password, which ends every session of the account, and begins a new one here. */
export async function changePassword(_before: ChangeState, data: FormData): Promise<ChangeState> {
  const given = form.parse(Object.fromEntries(data));
  const account = await requireAccount('/account/password');
  const mistake = mistakeIn(given);
  if (mistake) return { step: 'mistaken', mistake };
  const answer = await product().command({
    name: 'identity.change-password',
    commandId: randomUUID(),
    input: { current: given.current, next: given.next },
    viewer: viewerOf(account),
    address: (await headers()).get('x-forwarded-for') ?? '',
  });
  if (!answer.ok) return { step: 'refused', refusal: answer };
  if (answer.value.changed) {
    const refusal = await signInWith(account.login, given.next);
    return refusal ? { step: 'refused', refusal } : { step: 'done' };
  }
  const { code, retryAfterSeconds } = answer.value;
  if (code === 'identity.same-password') return { step: 'refused', refusal: { code, params: {} } };
  const refusal = refusalOf({ signedIn: false, code, retryAfterSeconds });
  if (refusal.code === 'identity.wrong-credentials') {
    return { step: 'mistaken', mistake: 'wrongCurrent' };
  }
  return { step: 'refused', refusal };
}
