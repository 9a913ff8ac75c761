'use client';
import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { Banner } from '@/app/_ui/banner.tsx';
import { buttonLook } from '@/app/_ui/button.tsx';
import { Spinner } from '@/app/_ui/spinner.tsx';
import { type Abilities, verdictOn } from './abilities.ts';
import { AbilityRow } from './ability-row.tsx';
import { findAbilities } from './find-abilities.ts';

/** What works in this browser at this address, and why the rest does not. */
export function DeviceCheck({ secureUrl }: { secureUrl: string | null }) {
  const t = useTranslations('trust.check');
  const [abilities, setAbilities] = useState<Abilities | null>(null);
  useEffect(() => {
    let open = true;
    void findAbilities().then((found) => open && setAbilities(found));
    return () => {
      open = false;
    };
  }, []);
  if (!abilities) {
    return (
      <p role="status" className="flex items-center gap-3 text-ink-2">
        <Spinner />
        {t('checking')}
      </p>
    );
  }
  const { devices, storage, passkeys } = abilities;
  return (
    <div className="flex flex-col gap-5">
      <VerdictBanner abilities={abilities} secureUrl={secureUrl} />
      <ul className="flex flex-col gap-1">
        <AbilityRow on name={t('meeting')} note={t('meetingNote')} />
        <AbilityRow
          on={devices === 'on'}
          name={t('devices')}
          note={devices === 'blocked' ? t('devicesBlocked') : t('devicesNote')}
        />
        <AbilityRow on={storage} name={t('storage')} note={t('storageNote')} />
        <AbilityRow on={passkeys} name={t('passkeys')} note={t('passkeysNote')} />
      </ul>
    </div>
  );
}

function VerdictBanner(props: { abilities: Abilities; secureUrl: string | null }) {
  const t = useTranslations('trust.check');
  const verdict = verdictOn(props.abilities);
  const goSecure = verdict === 'insecure' && props.secureUrl && (
    <a href={props.secureUrl} className={buttonLook('act')}>
      {t('goSecure')}
    </a>
  );
  return (
    <Banner tone={verdict === 'allGood' ? 'success' : 'warn'} action={goSecure}>
      {t(verdict, { address: window.location.origin })}
    </Banner>
  );
}
