'use client';
import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import { PasswordInput } from '@/app/_frame/password-input.tsx';
import { errorText } from '@/app/_i18n/error-text.ts';
import { Banner } from '@/app/_ui/banner.tsx';
import { Button } from '@/app/_ui/button.tsx';
import { type ChangeState, changePassword } from './change-password.ts';

const asked: ChangeState = { step: 'asked' };

export function ChangePasswordForm({ login, minimum }: { login: string; minimum: number }) {
  const t = useTranslations('auth.changePassword');
  const tErrors = useTranslations('errors');
  const [state, action, busy] = useActionState(changePassword, asked);
  const mistake = state.step === 'mistaken' ? state.mistake : null;
  const saying = (...mistakes: (typeof mistake)[]) =>
    mistake && mistakes.includes(mistake) ? t(mistake, { minimum }) : undefined;
  return (
    <form action={action} noValidate className="flex max-w-md flex-col gap-5">
      {state.step === 'done' && <Banner tone="success">{t('done')}</Banner>}
      {state.step === 'refused' && (
        <Banner tone="error">{errorText(tErrors, state.refusal)}</Banner>
      )}
      {/* Lets password managers know whose password it is. */}
      <input
        type="text"
        name="login"
        defaultValue={login}
        autoComplete="username"
        hidden
        readOnly
      />
      <PasswordInput
        label={t('current')}
        error={saying('missingCurrent', 'wrongCurrent')}
        name="current"
        autoComplete="current-password"
      />
      <PasswordInput
        label={t('next')}
        hint={t('rule', { minimum })}
        error={saying('tooShort', 'tooLong')}
        name="next"
        autoComplete="new-password"
      />
      <PasswordInput
        label={t('again')}
        error={saying('different')}
        name="again"
        autoComplete="new-password"
      />
      <div>
        <Button type="submit" variant="act" busy={busy}>
          {t('submit')}
        </Button>
      </div>
    </form>
  );
}
