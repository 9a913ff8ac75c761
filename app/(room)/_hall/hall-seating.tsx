'use client';
import { Hand, Mic, UserCheck, UserX } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { usePresent } from '@/app/_sync/feed-context.tsx';
import type { ScreenAnswer } from '@/app/_sync/requests.ts';
import { nextSpeakers, type SeatState, seatStateOf } from '../_model/hall-people.ts';
import { hostSite, siteOf } from '../_model/people.ts';
import { HallFloorLine } from './hall-floor-line.tsx';
import { HallPlan } from './hall-plan.tsx';
import { HallQuiet } from './hall-quiet.tsx';
import { useHallQuery } from './use-hall-query.ts';

const tenMinutes = (answer: ScreenAnswer<'seating'>) => (answer.ok ? 600_000 : null);
const legend = { present: UserCheck, waiting: Hand, speaking: Mic, absent: UserX } as const;
const order = ['speaking', 'waiting', 'present', 'absent'] as const;

/** The plan of the screen's site: who is there, who waits to speak, who speaks. */
export function HallSeating({ siteId }: { siteId: string | null }) {
  const t = useTranslations('display');
  const present = usePresent();
  const seating = useHallQuery('seating', tenMinutes);
  const site = siteOf(present, siteId) ?? hostSite(present);
  if (!seating) return <div className="hall-break" aria-busy="true" />;
  const plan = seating.ok ? seating.value.sites.find(({ id }) => id === site?.id)?.plan : null;
  if (!plan || !site) return <HallQuiet text={t('noPlan')} />;
  const here = present.meetings.participants.filter((person) => person.siteId === site.id);
  const states = new Map(
    here.flatMap(({ personId, seat }): [string, SeatState][] =>
      seat ? [[seat, seatStateOf(present, personId)]] : [],
    ),
  );
  const count = (state: SeatState) =>
    here.filter(({ personId }) => seatStateOf(present, personId) === state).length;
  return (
    <div className="hall-seating">
      <HallPlan plan={plan} states={states} label={t('planOf', { site: site.name })} />
      <aside>
        <h1>{site.name}</h1>
        <dl>
          {order.map((state) => {
            const Icon = legend[state];
            return (
              <div key={state} data-state={state}>
                <dt>
                  <i aria-hidden="true">
                    <Icon />
                  </i>
                  {t(`seats.${state}`)}
                </dt>
                <dd>{count(state)}</dd>
              </div>
            );
          })}
        </dl>
        <Waiting />
      </aside>
      <HallFloorLine />
    </div>
  );
}

function Waiting() {
  const t = useTranslations('display');
  const next = nextSpeakers(usePresent(), 3);
  if (next.length === 0) return null;
  return (
    <div className="hall-waiting">
      <h2>{t('next')}</h2>
      <ol>
        {next.map(({ personId, name }) => (
          <li key={personId}>{name}</li>
        ))}
      </ol>
    </div>
  );
}
