'use client';
import { useLocale, useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { usePresent } from '@/app/_sync/feed-context.tsx';
import { runQuery } from '@/app/_sync/requests.ts';
import { Banner } from '@/app/_ui/banner.tsx';
import { Dialog } from '@/app/_ui/dialog.tsx';
import { EmptyState } from '@/app/_ui/empty-state.tsx';
import type { PersonHistory } from '../../../server/attendance/contract.ts';
import { siteOf } from '../_model/people.ts';
import { useDevice } from '../_room/device-context.tsx';
import { timeOfDay } from '../_words/clock-text.ts';

const views = ['changes', 'late', 'absent', 'everybody'] as const;
type View = (typeof views)[number];

const shows: Record<View, (person: PersonHistory) => boolean> = {
  changes: ({ entries }) => entries.length > 1,
  late: ({ late }) => late,
  absent: ({ firstAt }) => firstAt === null,
  everybody: () => true,
};

/** Who came when and how, who left and came back, for those who keep the record. */
export default function HistoryDialog(props: { onClose(): void }) {
  const t = useTranslations('room.history');
  const { meetingId } = useDevice();
  const { entries } = usePresent().attendance;
  const [people, setPeople] = useState<readonly PersonHistory[] | 'loading' | 'failed'>('loading');
  const [view, setView] = useState<View>('everybody');
  useEffect(() => {
    // Asked anew whenever somebody comes or goes.
    void entries;
    let ended = false;
    void runQuery('attendance.history', { meetingId }).then((answer) => {
      if (!ended) setPeople(answer.ok ? answer.value.people : 'failed');
    });
    return () => {
      ended = true;
    };
  }, [meetingId, entries]);
  const known = Array.isArray(people) ? people : [];
  const found = known.filter(shows[view]);
  return (
    <Dialog open wide onOpenChange={(open) => !open && props.onClose()} title={t('title')}>
      <select
        className="seat-site"
        aria-label={t('show')}
        value={view}
        onChange={(event) => setView(views.find((one) => one === event.target.value) ?? view)}
      >
        {views.map((one) => (
          <option key={one} value={one}>
            {t(`views.${one}`, { count: known.filter(shows[one]).length })}
          </option>
        ))}
      </select>
      {people === 'loading' && <div className="seat-waiting" aria-busy="true" />}
      {people === 'failed' && <Banner tone="error">{t('failed')}</Banner>}
      {Array.isArray(people) && found.length === 0 && (
        <EmptyState title={t('nobody')} text={t('nobodyHint')} />
      )}
      <ul className="history">
        {found.map((person) => (
          <PersonLine key={person.personId} person={person} />
        ))}
      </ul>
    </Dialog>
  );
}

function PersonLine({ person }: { person: PersonHistory }) {
  const t = useTranslations('room.history');
  const tStates = useTranslations('room.people.states');
  const locale = useLocale();
  const present = usePresent();
  const { name, title, unit, late, substitute, substituteFor, entries } = person;
  return (
    <li>
      <p className="history-name">
        <b>{name}</b> {late && <span className="history-late">{t('late')}</span>}
      </p>
      <p>
        {[title, unit].filter((part) => part !== '').join(', ')}
        {substitute && ` · ${t('substitute', { name: substitute })}`}
        {substituteFor && ` · ${t('substituteFor', { name: substituteFor })}`}
      </p>
      <ol>
        {entries.map(({ state, siteId, at, means, byName, reason }) => (
          <li key={`${at} ${state}`}>
            <time dateTime={at}>{timeOfDay(at, locale)}</time>{' '}
            {[
              tStates(state),
              siteOf(present, siteId)?.name,
              byName ? t('by', { name: byName }) : t(`means.${means}`),
              reason && t('because', { reason }),
            ]
              .filter(Boolean)
              .join(' · ')}
          </li>
        ))}
        {entries.length === 0 && <li>{t('none')}</li>}
      </ol>
    </li>
  );
}
