'use client';
import { useTranslations } from 'next-intl';
import { type PointerEvent, useState } from 'react';
import { Banner } from '@/app/_ui/banner.tsx';
import type { PlanSeat, SeatingPlan } from '../../server/rooms/contract.ts';
import type { SeatedPerson, SiteSeating } from '../../server/sites/seating-contract.ts';
import { isSeat } from './plan-shapes.ts';
import { SeatDialog } from './seat-dialog.tsx';
import { SeatTools } from './seat-tools.tsx';
import { SeatedPlan } from './seated-plan.tsx';
import { useSeatActions } from './use-seat-actions.ts';
import { useSeats } from './use-seats.ts';
import { WaitingPeople } from './waiting-people.tsx';

interface Props {
  meetingId: string;
  site: SiteSeating & { plan: SeatingPlan };
  people: readonly SeatedPerson[];
  mayAssign: boolean;
}

/** Seats of one site: people are dragged to them, or picked for them. */
export function SiteSeats({ meetingId, site, people, mayAssign }: Props) {
  const seats = useSeats({ meetingId, site, people });
  const actions = useSeatActions(meetingId, site.id, seats);
  const [chosenId, setChosenId] = useState<string | null>(null);
  const [opened, setOpened] = useState<PlanSeat | null>(null);
  const { here, holderOf } = seats;

  const seatNow = (personId: string, seat: PlanSeat) => {
    setChosenId(null);
    void actions.seat(personId, seat);
  };
  const press = (seat: PlanSeat) => {
    if (!mayAssign) return;
    if (chosenId === null) setOpened(seat);
    else seatNow(chosenId, seat);
  };
  /** A person dragged from the list is dropped on whatever seat lies under the pointer. */
  const drop = (personId: string, event: PointerEvent) => {
    const under = document.elementFromPoint(event.clientX, event.clientY);
    const id = under?.closest('[data-element]')?.getAttribute('data-element');
    const seat = site.plan.elements.filter(isSeat).find((one) => one.id === id);
    if (seat) seatNow(personId, seat);
  };

  return (
    <div className="flex flex-col gap-4">
      <Counts site={site} people={here} seated={holderOf.size} />
      {mayAssign && (
        <SeatTools
          busy={actions.busy}
          seated={holderOf.size}
          roomHasPlan={site.roomHasPlan}
          onPropose={() => void actions.propose()}
          onClear={() => void actions.clear()}
          onRenew={() => void actions.renewPlan()}
        />
      )}
      <div className="grid gap-5 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <SeatedPlan site={site} holderOf={holderOf} onPress={press} />
        {mayAssign && (
          <WaitingPeople
            people={here.filter(({ seat }) => seat === null)}
            chosenId={chosenId}
            onChoose={setChosenId}
            onDrop={drop}
          />
        )}
      </div>
      {opened && (
        <SeatDialog
          seat={opened}
          holder={holderOf.get(opened.id) ?? null}
          people={here}
          onClose={() => setOpened(null)}
          onSave={(personId) => {
            setOpened(null);
            if (personId === null) void actions.free(opened);
            else seatNow(personId, opened);
          }}
        />
      )}
    </div>
  );
}

/** How many have a seat, and whether there are more people than seats. */
function Counts(props: { site: Props['site']; people: readonly SeatedPerson[]; seated: number }) {
  const t = useTranslations('seating.seats');
  const { site, seated } = props;
  const people = props.people.filter(({ siteId, seat }) => siteId === site.id || seat !== null);
  const counts = { people: people.length, seats: site.plan.elements.filter(isSeat).length, seated };
  return (
    <>
      {counts.people > counts.seats && <Banner tone="warn">{t('tooMany', counts)}</Banner>}
      <p className="text-ink-2">{t('count', counts)}</p>
    </>
  );
}
