import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { tabListLook, tabLook } from '@/app/_ui/tab-look.ts';
import { readingSource } from '../../../../server/files/contract.ts';
import { hrefOf, type SearchAddress } from './search-address.ts';

/** Where is searched: everywhere, or one kind of papers. */
export function WhereTabs({ asked }: { asked: SearchAddress }) {
  const t = useTranslations('search.sources');
  return (
    <nav aria-label={t('label')}>
      <ul className={tabListLook}>
        {[null, ...readingSource.options].map((source) => (
          <li key={source}>
            <Link
              href={hrefOf({ ...asked, source, meeting: source ? null : asked.meeting, page: 1 })}
              aria-current={source === asked.source ? 'true' : undefined}
              data-state={source === asked.source ? 'active' : 'inactive'}
              className={tabLook}
            >
              {t(source ?? 'all')}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
