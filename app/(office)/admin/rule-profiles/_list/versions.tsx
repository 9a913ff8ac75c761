import Link from 'next/link';
import { useFormatter, useTranslations } from 'next-intl';
import type { ProfileView } from '../../../../../server/ruleprofiles/contract.ts';

interface Props {
  profile: ProfileView;
  /** The version on the page. */
  shown: number;
}

/** All versions of a rule, who wrote them and when. */
export function Versions({ profile, shown }: Props) {
  const t = useTranslations('rules.versions');
  const format = useFormatter();
  const day = { day: '2-digit', month: '2-digit', year: 'numeric' } as const;
  return (
    <nav aria-label={t('title')} className="flex flex-col gap-2">
      <h2 className="text-lg font-semibold">{t('title')}</h2>
      <ul className="flex flex-wrap gap-3">
        {profile.versions.map(({ profile: { version }, createdBy, createdAt }) => (
          <li key={version}>
            <Link
              href={`/admin/rule-profiles/${profile.id}?version=${version}`}
              aria-current={version === shown ? 'page' : undefined}
              className="flex min-h-12 flex-col justify-center rounded-md border-(length:--border-width) border-line bg-paper px-4 py-2 text-ink no-underline hover:bg-paper-2 aria-[current]:border-act-ink aria-[current]:bg-act-soft"
            >
              <span className="font-semibold">{t('version', { version })}</span>
              <span className="text-sm text-ink-2">
                {format.dateTime(new Date(createdAt), day)} · {createdBy ?? t('fromTheBeginning')}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
