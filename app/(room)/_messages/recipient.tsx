'use client';
import { UserRoundSearch } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useCallback, useState } from 'react';
import { usePresent } from '@/app/_sync/feed-context.tsx';
import { Button } from '@/app/_ui/button.tsx';
import { personOf } from '../_model/people.ts';
import type { PersonEntry } from '../_model/people-list.ts';
import { PersonPicker } from '../_panels/person-picker.tsx';

/** Whom a message is for: found by name among all who take part. */
export function Recipient(props: { personId: string; onChange(personId: string): void }) {
  const { personId, onChange } = props;
  const t = useTranslations('room.messages');
  const present = usePresent();
  const [choosing, setChoosing] = useState(false);
  const own = present.me.personId;
  const others = useCallback(({ person }: PersonEntry) => person.personId !== own, [own]);
  const name = personOf(present, personId)?.name;
  return (
    <>
      <Button onClick={() => setChoosing(true)}>
        <UserRoundSearch aria-hidden="true" />
        {name ? t('toPerson', { name }) : t('whom')}
      </Button>
      <PersonPicker
        open={choosing}
        onOpenChange={setChoosing}
        title={t('whom')}
        among={others}
        onChoose={(chosen) => {
          setChoosing(false);
          onChange(chosen);
        }}
      />
    </>
  );
}
