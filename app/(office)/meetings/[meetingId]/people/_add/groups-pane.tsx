'use client';
import { useTranslations } from 'next-intl';
import { runQuery } from '@/app/_sync/requests.ts';
import { Banner } from '@/app/_ui/banner.tsx';
import { Checkbox } from '@/app/_ui/checkbox.tsx';
import { EmptyState } from '@/app/_ui/empty-state.tsx';
import { Spinner } from '@/app/_ui/spinner.tsx';
import { useOnce } from './use-once.ts';

const load = () => runQuery('organisation.groups', {});

interface Props {
  chosen: readonly string[];
  onChange(groupIds: string[]): void;
}

/** Groups of people who are invited together. */
export function GroupsPane({ chosen, onChange }: Props) {
  const t = useTranslations('people');
  const answer = useOnce(load);
  if (!answer) return <Spinner />;
  if (!answer.ok) return <Banner tone="error">{t('picker.failed')}</Banner>;
  const { groups } = answer.value;
  if (groups.length === 0) return <EmptyState title={t('noGroups')} text={t('noGroupsHint')} />;
  return (
    <fieldset>
      <legend className="mb-2 text-ink-2">{t('groupsHint')}</legend>
      {groups.map(({ id, name, people }) => (
        <Checkbox
          key={id}
          label={name}
          hint={t('unitPeople', { count: people })}
          checked={chosen.includes(id)}
          onChange={(on) => {
            const others = chosen.filter((one) => one !== id);
            onChange(on ? [...others, id] : others);
          }}
        />
      ))}
    </fieldset>
  );
}
