'use client';
import { useTranslations } from 'next-intl';
import { Select } from '@/app/_ui/select.tsx';
import { type GivenRole, givenRoles } from '../../../../../../server/meetings/people-contract.ts';
import { usePeople } from '../_list/people-context.ts';

const nowhere = '-';

interface Props {
  role: GivenRole;
  onRole(role: GivenRole): void;
  siteId: string | null;
  onSite(siteId: string | null): void;
}

/** As what and where those who are being added take part. */
export function RoleAndSite({ role, onRole, siteId, onSite }: Props) {
  const t = useTranslations('people');
  const { sites } = usePeople();
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <Select
        label={t('roleLabel')}
        value={role}
        onChange={(value) => onRole(givenRoles.find((one) => one === value) ?? role)}
        options={givenRoles.map((value) => ({ value, label: t(`role.${value}`) }))}
      />
      {sites.length > 0 && (
        <Select
          label={t('site')}
          value={siteId ?? nowhere}
          onChange={(value) => onSite(value === nowhere ? null : value)}
          options={[
            { value: nowhere, label: t('noSite') },
            ...sites.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
      )}
    </div>
  );
}
