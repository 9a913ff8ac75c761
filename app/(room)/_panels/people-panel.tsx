'use client';
import { useTranslations } from 'next-intl';
import { usePresent } from '@/app/_sync/feed-context.tsx';
import { headcount } from '../_model/agenda.ts';
import { peopleByPlace } from '../_model/people-by-place.ts';
import { PanelFrame } from './panel-frame.tsx';
import { PersonRow } from './person-row.tsx';

/** Who takes part, place by place, and who is there. */
export function PeoplePanel() {
  const t = useTranslations('room.people');
  const present = usePresent();
  const groups = peopleByPlace(present);
  return (
    <PanelFrame title={t('title')} aside={<span>{t('headcount', headcount(present))}</span>}>
      {groups.map((group) => (
        <section key={group.site?.id ?? 'none'} className="people-group">
          <h3>
            <span>
              {group.site?.siteRole === 'individual'
                ? t('remotely')
                : (group.site?.name ?? t('noPlace'))}
            </span>
            <span>{t('headcount', { present: group.present, invited: group.people.length })}</span>
          </h3>
          <ul>
            {group.people.map((person) => (
              <PersonRow key={person.personId} person={person} />
            ))}
          </ul>
        </section>
      ))}
    </PanelFrame>
  );
}
