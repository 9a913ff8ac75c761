'use client';
import { DoorClosed } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { usePresent } from '@/app/_sync/feed-context.tsx';
import { Banner } from '@/app/_ui/banner.tsx';
import { Button } from '@/app/_ui/button.tsx';
import { ConfirmDialog } from '@/app/_ui/confirm-dialog.tsx';
import type { ClosedSessionView } from '../../../server/deliberation/contract.ts';
import { sitesWithOthers } from '../_model/closed-session.ts';
import { personOf } from '../_model/people.ts';
import { useDevice } from '../_room/device-context.tsx';
import { useCommand } from '../_room/use-command.ts';
import { timeOfDay } from '../_words/clock-text.ts';
import { EndClosed } from './end-closed.tsx';

/** While it lasts: who is in, whether the hall is cleared, which sites are cut and why, the end. */
export function ClosedNow({ closed }: { closed: ClosedSessionView }) {
  const t = useTranslations('console.closed');
  const locale = useLocale();
  const present = usePresent();
  const names = closed.memberIds.flatMap((id) => personOf(present, id)?.name ?? []);
  return (
    <div className="closed-now">
      <p className="console-now">
        {t('since', { time: timeOfDay(closed.startedAt, locale), count: closed.memberIds.length })}
      </p>
      <p>{names.join(', ')}</p>
      <Places closed={closed} />
      <EndClosed />
    </div>
  );
}

function Places({ closed }: { closed: ClosedSessionView }) {
  const t = useTranslations('console.closed');
  const { meetingId } = useDevice();
  const confirm = useCommand('deliberation.confirm-room-cleared');
  const [asking, setAsking] = useState(false);
  const places = sitesWithOthers(usePresent(), closed);
  const others = ({ others }: (typeof places)[number]) => others.map(({ name }) => name).join(', ');
  const hall = places.find(({ site }) => site.siteRole === 'host');
  const clear = async () => {
    await confirm.run({ meetingId });
    setAsking(false);
  };
  return (
    <>
      {places
        .filter(({ site }) => site.siteRole !== 'host')
        .map((place) => (
          <Banner key={place.site.id} tone="warn">
            {t('siteCut', { site: place.site.name, names: others(place) })}
          </Banner>
        ))}
      {closed.roomCleared ? (
        <p>{t('cleared')}</p>
      ) : (
        <>
          <Banner tone="warn">
            {hall ? t('hallCutBy', { names: others(hall) }) : t('hallCut')}
          </Banner>
          <Button variant="act" onClick={() => setAsking(true)}>
            <DoorClosed aria-hidden="true" />
            {t('clear')}
          </Button>
        </>
      )}
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title={t('clearTitle')}
        text={t('clearText')}
        confirmLabel={t('clear')}
        busy={confirm.busy}
        onConfirm={() => void clear()}
      />
    </>
  );
}
