import { useTranslations } from 'next-intl';
import type { MyWork } from '../../../server/meetings/planning-contract.ts';
import { MoreMenu } from './more-menu.tsx';
import { type EntryGroup, navigationFor, splitForPhone } from './navigation-entries.tsx';
import { NavigationLink } from './navigation-link.tsx';

/** At the left on a wide screen, at the foot on a phone or a tablet held upright. */
export function Navigation({ work }: { work: MyWork }) {
  const groups = navigationFor(work);
  return (
    <>
      <SideNavigation groups={groups} />
      <BarNavigation groups={groups} />
    </>
  );
}

function SideNavigation({ groups }: { groups: readonly EntryGroup[] }) {
  const t = useTranslations('office');
  return (
    <nav
      aria-label={t('navigation')}
      className="hidden border-line bg-paper p-4 lg:sticky lg:top-18 lg:flex lg:h-[calc(100dvh-72px)] lg:w-68 lg:shrink-0 lg:flex-col lg:gap-5 lg:overflow-y-auto lg:border-r-(length:--border-width)"
    >
      {groups.map(({ name, entries }) => (
        <ul key={name} aria-label={t(`groups.${name}`)} className="flex flex-col gap-1">
          {entries.map((entry) => (
            <NavigationLink key={entry.href} href={entry.href} label={t(entry.name)} wide>
              {entry.icon}
            </NavigationLink>
          ))}
        </ul>
      ))}
    </nav>
  );
}

function BarNavigation({ groups }: { groups: readonly EntryGroup[] }) {
  const t = useTranslations('office');
  const { bar, more } = splitForPhone(groups);
  return (
    <nav
      aria-label={t('navigation')}
      className="fixed inset-x-0 bottom-0 z-30 border-line border-t-(length:--border-width) bg-paper pb-[env(safe-area-inset-bottom)] lg:hidden"
    >
      <ul className="flex">
        {bar.map((entry) => (
          <NavigationLink key={entry.href} href={entry.href} label={t(`short.${entry.name}`)}>
            {entry.icon}
          </NavigationLink>
        ))}
        <MoreMenu
          label={t('more')}
          entries={more.map(({ href, name, icon }) => ({ href, icon, label: t(name) }))}
        />
      </ul>
    </nav>
  );
}
