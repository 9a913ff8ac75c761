'use client';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { PlanFigure } from '@/app/_seating/plan-figure.tsx';
import { usePresent } from '@/app/_sync/feed-context.tsx';
import { Button } from '@/app/_ui/button.tsx';
import { Dialog } from '@/app/_ui/dialog.tsx';
import { EmptyState } from '@/app/_ui/empty-state.tsx';
import type { ParticipantView } from '../../../server/meetings/contract.ts';
import type { SeatingPlan } from '../../../server/rooms/contract.ts';
import { initialsOf } from '../_words/initials.ts';
import { SeatCard } from './seat-card.tsx';
import { liveSeatOf, seatLooks } from './seat-looks.ts';
import { useSeating } from './use-seating.ts';
import { useWhoVoted } from './use-who-voted.ts';

const order = [
  'speaking',
  'waiting',
  'voted',
  'not-voted',
  'present',
  'excused',
  'absent',
] as const;

/** The seating plan as the meeting goes: who is there, waits, speaks, has voted; a seat is tapped. */
export default function SeatingDialog(props: { onClose(): void }) {
  const t = useTranslations('room.seats');
  const present = usePresent();
  const { sites, retry } = useSeating();
  const rooms = present.sites.sites.filter(({ siteRole }) => siteRole !== 'individual');
  const mine = present.attendance.entries.find((one) => one.personId === present.me.personId);
  const [siteId, setSiteId] = useState(mine?.siteId ?? rooms[0]?.id ?? '');
  const [chosenId, setChosenId] = useState<string | null>(null);
  const here = present.meetings.participants.filter((person) => person.siteId === siteId);
  const chosen = here.find(({ personId }) => personId === chosenId);
  const turnout = useWhoVoted();
  const stateOf = (personId: string) => liveSeatOf(present, personId, turnout);
  const plan = Array.isArray(sites) ? sites.find(({ id }) => id === siteId)?.plan : null;
  const name = rooms.find(({ id }) => id === siteId)?.name ?? '';
  return (
    <Dialog open wide onOpenChange={(open) => !open && props.onClose()} title={t('title')}>
      <select
        className="seat-site"
        aria-label={t('site')}
        value={siteId}
        onChange={(event) => setSiteId(event.target.value)}
      >
        {rooms.map((site) => (
          <option key={site.id} value={site.id}>
            {site.name}
          </option>
        ))}
      </select>
      <Legend states={here.map(({ personId }) => stateOf(personId))} />
      {sites === 'loading' && <div className="seat-waiting" aria-busy="true" />}
      {sites === 'failed' && (
        <EmptyState
          title={t('failed')}
          text={t('failedHint')}
          action={<Button onClick={retry}>{t('retry')}</Button>}
        />
      )}
      {plan && (
        <SeatPlan
          {...{ plan, here, stateOf, chosenId }}
          label={t('planOf', { site: name })}
          onChoose={setChosenId}
        />
      )}
      {Array.isArray(sites) && !plan && (
        <SeatList {...{ here, stateOf, chosenId }} onChoose={setChosenId} />
      )}
      {chosen && <SeatCard person={chosen} state={stateOf(chosen.personId)} />}
    </Dialog>
  );
}

type State = ReturnType<typeof liveSeatOf>;

interface Seated {
  here: readonly ParticipantView[];
  stateOf(personId: string): State;
  chosenId: string | null;
  onChoose(personId: string): void;
}

function SeatPlan(props: Seated & { plan: SeatingPlan; label: string }) {
  const { plan, label, here, stateOf, chosenId, onChoose } = props;
  const t = useTranslations('room.seats');
  const bySeat = new Map(here.flatMap((person) => (person.seat ? [[person.seat, person]] : [])));
  return (
    <PlanFigure
      plan={plan}
      label={label}
      lookOf={({ id }) => {
        const person = bySeat.get(id);
        if (!person) return {};
        const look = seatLooks[stateOf(person.personId)];
        return { ...look, chosen: person.personId === chosenId, below: initialsOf(person.name) };
      }}
      nameOf={({ id }) => {
        const person = bySeat.get(id);
        return person ? `${person.name}: ${t(`states.${stateOf(person.personId)}`)}` : null;
      }}
      onActivate={({ id }) => {
        const person = bySeat.get(id);
        if (person) onChoose(person.personId);
      }}
    />
  );
}

/** A room without a plan, or people without a seat. */
function SeatList({ here, stateOf, chosenId, onChoose }: Seated) {
  const t = useTranslations('room.seats');
  if (here.length === 0) return <EmptyState title={t('nobody')} text={t('nobodyHint')} />;
  return (
    <ul className="seat-list">
      {here.map(({ personId, name }) => {
        const state = stateOf(personId);
        const { icon: Icon } = seatLooks[state];
        return (
          <li key={personId}>
            <button
              type="button"
              aria-pressed={personId === chosenId}
              data-state={state}
              onClick={() => onChoose(personId)}
            >
              <Icon aria-hidden="true" />
              <span>{name}</span>
              <small>{t(`states.${state}`)}</small>
            </button>
          </li>
        );
      })}
    </ul>
  );
}

function Legend({ states }: { states: readonly State[] }) {
  const t = useTranslations('room.seats');
  return (
    <ul className="seat-legend">
      {order
        .map((state) => ({ state, count: states.filter((one) => one === state).length }))
        .filter(({ count }) => count > 0)
        .map(({ state, count }) => {
          const { icon: Icon } = seatLooks[state];
          return (
            <li key={state} data-state={state}>
              <Icon aria-hidden="true" />
              {t(`states.${state}`)} <b>{count}</b>
            </li>
          );
        })}
    </ul>
  );
}
