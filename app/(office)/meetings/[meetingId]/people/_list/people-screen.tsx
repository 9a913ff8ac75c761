'use client';
import { UserPlus, UsersRound } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Banner } from '@/app/_ui/banner.tsx';
import { Button } from '@/app/_ui/button.tsx';
import { Tabs } from '@/app/_ui/tabs.tsx';
import type { PlannedRoll } from '../../../../../../server/attendance/roll-contract.ts';
import type { MeetingPeople } from '../../../../../../server/meetings/people-contract.ts';
import { AddPeopleDialog } from '../_add/add-people-dialog.tsx';
import { GuestDialog } from '../_add/guest-dialog.tsx';
import { RollsEditor } from '../_rolls/rolls-editor.tsx';
import { PeopleContext } from './people-context.ts';
import { PeopleList } from './people-list.tsx';

interface Props {
  meetingId: string;
  people: MeetingPeople;
  rolls: readonly PlannedRoll[];
}

export function PeopleScreen({ meetingId, people, rolls }: Props) {
  const t = useTranslations('people');
  const router = useRouter();
  const [dialog, setDialog] = useState<'people' | 'guest' | null>(null);
  const { editable } = people;
  const close = () => setDialog(null);
  return (
    <PeopleContext value={{ ...people, meetingId, rolls, reload: () => router.refresh() }}>
      <section aria-labelledby="people-title" className="flex flex-col gap-5">
        <div className="flex flex-wrap items-center justify-between gap-3">
          <h2 id="people-title" className="text-2xl font-bold">
            {t('title')}
          </h2>
          {editable && (
            <div className="flex flex-wrap gap-3">
              <Button onClick={() => setDialog('guest')}>
                <UserPlus aria-hidden="true" />
                {t('addGuest')}
              </Button>
              <Button variant="primary" onClick={() => setDialog('people')}>
                <UsersRound aria-hidden="true" />
                {t('add')}
              </Button>
            </div>
          )}
        </div>
        {!editable && <Banner tone="info">{t('readOnly')}</Banner>}
        <Tabs
          label={t('title')}
          tabs={[
            {
              value: 'people',
              label: t('tabPeople', { count: people.people.length }),
              content: <PeopleList />,
            },
            {
              value: 'rolls',
              label: t('tabRolls', { count: rolls.length }),
              content: <RollsEditor />,
            },
          ]}
        />
        {dialog === 'people' && <AddPeopleDialog onClose={close} />}
        {dialog === 'guest' && <GuestDialog onClose={close} />}
      </section>
    </PeopleContext>
  );
}
