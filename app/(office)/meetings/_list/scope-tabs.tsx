import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { tabListLook, tabLook } from '@/app/_ui/tab-look.ts';
import type { MyWork } from '../../../../server/meetings/planning-contract.ts';
import { hrefOf, type ListFilter, readFilter, shownScopes } from './list-filter.ts';

/** Whose meetings are listed; a person without duties has only the own ones and the unit's. */
export function ScopeTabs({ filter, work }: { filter: ListFilter; work: MyWork }) {
  const t = useTranslations('planning.list');
  const offered = {
    mine: true,
    unit: !work.guest,
    preparing: !work.guest,
    approving: work.approves,
  };
  const scopes = shownScopes.filter((scope) => offered[scope] || scope === filter.scope);
  if (scopes.length < 2) return null;
  return (
    <nav aria-label={t('scope')}>
      <ul className={tabListLook}>
        {scopes.map((scope) => (
          <li key={scope}>
            <Link
              href={hrefOf(readFilter({ scope }))}
              aria-current={scope === filter.scope ? 'true' : undefined}
              data-state={scope === filter.scope ? 'active' : 'inactive'}
              className={tabLook}
            >
              {t(`scopes.${scope}`)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
