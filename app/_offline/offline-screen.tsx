'use client';
import { CloudOff } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useEffect } from 'react';
import { Banner } from '@/app/_ui/banner.tsx';
import { buttonLook } from '@/app/_ui/button.tsx';
import { EmptyState } from '@/app/_ui/empty-state.tsx';
import { Skeleton } from '@/app/_ui/skeleton.tsx';
import { InstallHint } from './install-hint.tsx';
import { KeptMeetingCard } from './kept-meeting-card.tsx';
import { OfflineReading } from './offline-reading.tsx';
import { hashOf, paperWanted, usePlace } from './place.ts';
import { UpdateNotice } from './update-notice.tsx';
import { type Kept, useKept } from './use-kept.ts';

/** The one page that is there without network: the meetings kept here, and their papers. */
export function OfflineScreen() {
  const kept = useKept();
  const place = usePlace();
  const readings = kept.meetings.flatMap(({ papers }) => papers.map(({ reading }) => reading));
  const open = readings.find(({ id }) => id === place?.paperId);
  useWantedPaper(kept);
  if (open && place && kept.vault) {
    const page = Math.min(place.page, Math.max(1, open.pageSizes.length));
    return <OfflineReading key={open.id} vault={kept.vault} reading={open} page={page} />;
  }
  return <KeptList kept={kept} gone={kept.state === 'ready' && place !== null} />;
}

/** Whoever wanted to open a paper when the network went finds it open here. */
function useWantedPaper({ state, meetings }: Kept): void {
  useEffect(() => {
    const wanted = paperWanted(window.location.search);
    if (state !== 'ready' || wanted === null || window.location.hash !== '') return;
    const here = meetings.some(({ papers }) => papers.some(({ reading }) => reading.id === wanted));
    if (here) window.location.hash = hashOf({ paperId: wanted, page: 1 });
  }, [state, meetings]);
}

function KeptList({ kept, gone }: { kept: Kept; gone: boolean }) {
  const t = useTranslations('offline');
  const { state, contact, meetings, drop } = kept;
  return (
    <main className="mx-auto flex min-h-dvh w-full max-w-4xl flex-col gap-6 px-4 py-6 sm:px-8">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h1 className="text-3xl font-bold leading-tight">{t('title')}</h1>
        <a href="/meetings" className={buttonLook()}>
          {t('toMeetings')}
        </a>
      </div>
      {state === 'loading' && <Skeleton lines={6} />}
      {gone && <Banner tone="warn">{t('gone')}</Banner>}
      {state === 'ready' && <ContactState contact={contact} />}
      <UpdateNotice />
      {state === 'ready' && meetings.length === 0 && contact !== 'not-signed-in' && (
        <EmptyState icon={<CloudOff />} title={t('empty.title')} text={t('empty.text')} />
      )}
      {meetings.map((one) => (
        <KeptMeetingCard
          key={one.meeting.meetingId}
          kept={one}
          onDrop={() => drop(one.meeting.meetingId)}
        />
      ))}
      <InstallHint />
      <section aria-labelledby="offline-limits" className="flex flex-col gap-2 text-ink-2">
        <h2 id="offline-limits" className="text-lg font-semibold text-ink">
          {t('limits.title')}
        </h2>
        <ul className="flex max-w-prose list-disc flex-col gap-1 pl-5">
          <li>{t('limits.encrypted')}</li>
          <li>{t('limits.unlocked')}</li>
          <li>{t('limits.screenshots')}</li>
          <li>{t('limits.silent')}</li>
          <li>{t('limits.signOut')}</li>
        </ul>
      </section>
    </main>
  );
}

function ContactState({ contact }: Pick<Kept, 'contact'>) {
  const t = useTranslations('offline.contact');
  if (contact === null) return null;
  if (contact === 'done') return <Banner tone="success">{t('done')}</Banner>;
  if (contact === 'unreachable') return <Banner tone="info">{t('unreachable')}</Banner>;
  return (
    <Banner
      tone="warn"
      action={
        <a href="/sign-in?returnTo=%2Foffline" className={buttonLook('act')}>
          {t('signIn')}
        </a>
      }
    >
      {t('notSignedIn')}
    </Banner>
  );
}
