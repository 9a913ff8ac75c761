'use client';
import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import { errorText } from '@/app/_i18n/error-text.ts';
import { Banner } from '@/app/_ui/banner.tsx';
import { Button } from '@/app/_ui/button.tsx';
import { TextInput } from '@/app/_ui/text-input.tsx';
import { PasswordInput } from '../../_frame/password-input.tsx';
import { type SignInState, signIn } from './sign-in.ts';

const nothingYet: SignInState = { login: '', missing: null, refusal: null };

export function SignInForm({ returnTo }: { returnTo: string }) {
  const t = useTranslations('auth');
  const tErrors = useTranslations('errors');
  const [{ login, missing, refusal }, action, busy] = useActionState(signIn, nothingYet);
  return (
    <form action={action} noValidate className="flex flex-col gap-5">
      {refusal && !busy && <Banner tone="error">{errorText(tErrors, refusal)}</Banner>}
      <input type="hidden" name="returnTo" value={returnTo} />
      <TextInput
        key={login}
        label={t('login')}
        error={missing === 'login' ? t('missingLogin') : undefined}
        name="login"
        defaultValue={login}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
      />
      <PasswordInput
        label={t('password')}
        error={missing === 'password' ? t('missingPassword') : undefined}
        name="password"
        autoComplete="current-password"
      />
      <div className="mt-1 flex flex-col">
        <Button type="submit" variant="act" size="large" busy={busy}>
          {t('submit')}
        </Button>
      </div>
    </form>
  );
}
