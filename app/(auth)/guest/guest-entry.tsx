'use client';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useActionState, useSyncExternalStore } from 'react';
import { errorText } from '@/app/_i18n/error-text.ts';
import { Banner } from '@/app/_ui/banner.tsx';
import { Button } from '@/app/_ui/button.tsx';
import { enter } from './enter.ts';

function onHash(changed: () => void) {
  addEventListener('hashchange', changed);
  return () => removeEventListener('hashchange', changed);
}

/** What stands behind the # of the link, which no server receives by opening the page. */
function useSecret(): string | null {
  return useSyncExternalStore(
    onHash,
    () => location.hash.slice(1),
    () => null,
  );
}

export function GuestEntry() {
  const t = useTranslations('auth.guest');
  const tErrors = useTranslations('errors');
  const secret = useSecret();
  const [refusal, action, busy] = useActionState(enter, null);
  return (
    <div className="mx-auto flex w-full max-w-xl flex-col gap-5 py-8">
      <h1 className="text-3xl font-bold leading-tight">{t('title')}</h1>
      <p className="text-ink-2">{t('lead')}</p>
      {refusal && !busy && <Banner tone="error">{errorText(tErrors, refusal)}</Banner>}
      {secret === '' && <Banner tone="warn">{t('missing')}</Banner>}
      <form action={action} className="flex flex-col">
        <input type="hidden" name="secret" value={secret ?? ''} />
        <Button type="submit" variant="act" size="large" busy={busy} disabled={!secret}>
          {t('enter')}
        </Button>
      </form>
      <Link
        href="/sign-in"
        className="flex min-h-12 items-center justify-center font-medium text-act-ink underline underline-offset-4"
      >
        {t('account')}
      </Link>
    </div>
  );
}
