'use client';
import Link from 'next/link';
import { useTranslations } from 'next-intl';

/** The server does not let this reader in: a sentence and the way back. */
export function Refused({ code }: { code: string }) {
  const t = useTranslations('room.refused');
  if (code === 'invalid-input') {
    return (
      <main className="waiting-window">
        <p role="alert">{t('outdated')}</p>
        <button type="button" className="plain-button" onClick={() => window.location.reload()}>
          {t('reload')}
        </button>
      </main>
    );
  }
  const signedOut = code === 'unauthenticated';
  return (
    <main className="waiting-window">
      <p role="alert">{signedOut ? t('signedOut') : t('notForYou')}</p>
      <Link className="plain-button" href={signedOut ? '/sign-in' : '/meetings'}>
        {signedOut ? t('signIn') : t('back')}
      </Link>
    </main>
  );
}
