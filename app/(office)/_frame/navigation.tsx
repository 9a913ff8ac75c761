import { CalendarDays, KeyRound, ShieldCheck } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { NavigationLink } from './navigation-link.tsx';

/** At the left on a wide screen, at the foot on a phone or a tablet held upright. */
export function Navigation() {
  const t = useTranslations('office');
  return (
    <nav
      aria-label={t('navigation')}
      className="fixed inset-x-0 bottom-0 z-30 border-line border-t-(length:--border-width) bg-paper pb-[env(safe-area-inset-bottom)] lg:sticky lg:top-18 lg:z-auto lg:h-[calc(100dvh-72px)] lg:w-68 lg:shrink-0 lg:border-t-0 lg:border-r-(length:--border-width) lg:p-4"
    >
      <ul className="flex lg:flex-col lg:gap-1">
        <NavigationLink href="/meetings" label={t('meetings')} shortLabel={t('meetings')}>
          <CalendarDays aria-hidden="true" />
        </NavigationLink>
        <NavigationLink
          href="/account/password"
          label={t('password')}
          shortLabel={t('passwordShort')}
        >
          <KeyRound aria-hidden="true" />
        </NavigationLink>
        <NavigationLink href="/trust" label={t('connection')} shortLabel={t('connectionShort')}>
          <ShieldCheck aria-hidden="true" />
        </NavigationLink>
      </ul>
    </nav>
  );
}
