import {
  Armchair,
  Building2,
  CalendarCog,
  CalendarOff,
  FileCog,
  FileText,
  IdCard,
  Landmark,
  MailPlus,
  Scale,
  UserCheck,
  UsersRound,
} from 'lucide-react';
import type { Metadata } from 'next';
import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { requireAdmin } from './_frame/require-admin.ts';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('admin');
  return { title: t('title') };
}

const icon = { 'aria-hidden': true, className: 'mt-1 shrink-0 text-act-ink' } as const;

const groups = [
  {
    name: 'catalogues',
    pages: [
      { name: 'meetingTypes', href: '/admin/meeting-types', icon: <CalendarCog {...icon} /> },
      { name: 'ruleProfiles', href: '/admin/rule-profiles', icon: <Scale {...icon} /> },
      {
        name: 'documentTypes',
        href: '/admin/catalogues/document-types',
        icon: <FileText {...icon} />,
      },
      {
        name: 'agencies',
        href: '/admin/catalogues/issuing-agencies',
        icon: <Landmark {...icon} />,
      },
      { name: 'positions', href: '/admin/catalogues/positions', icon: <IdCard {...icon} /> },
      { name: 'holidays', href: '/admin/holidays', icon: <CalendarOff {...icon} /> },
      { name: 'rooms', href: '/admin/rooms', icon: <Armchair {...icon} /> },
      { name: 'papers', href: '/admin/papers', icon: <FileCog {...icon} /> },
    ],
  },
  {
    name: 'organisation',
    pages: [
      { name: 'duties', href: '/admin/duties', icon: <UserCheck {...icon} /> },
      { name: 'groups', href: '/admin/groups', icon: <UsersRound {...icon} /> },
      { name: 'contacts', href: '/admin/contacts', icon: <MailPlus {...icon} /> },
    ],
  },
] as const;

/** What whoever runs the installation looks after. */
export default async function AdminOverviewPage() {
  await requireAdmin('/admin');
  const t = await getTranslations('admin');
  return (
    <div className="flex flex-col gap-8">
      <h1 className="flex items-center gap-3 text-3xl font-bold leading-tight">
        <Building2 aria-hidden="true" size={32} />
        {t('title')}
      </h1>
      {groups.map(({ name, pages }) => (
        <section key={name} className="flex flex-col gap-3" aria-labelledby={`admin-${name}`}>
          <h2 id={`admin-${name}`} className="text-xl font-semibold">
            {t(`groups.${name}`)}
          </h2>
          <ul className="grid gap-3 sm:grid-cols-2 xl:grid-cols-3">
            {pages.map((page) => (
              <li key={page.name}>
                <Link
                  href={page.href}
                  className="flex h-full min-h-12 gap-3 rounded-lg border-(length:--border-width) border-line bg-paper p-4 text-ink no-underline hover:bg-paper-2"
                >
                  {page.icon}
                  <span className="flex flex-col gap-1">
                    <span className="font-semibold">{t(`pages.${page.name}.title`)}</span>
                    <span className="text-sm text-ink-2">{t(`pages.${page.name}.lead`)}</span>
                  </span>
                </Link>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
