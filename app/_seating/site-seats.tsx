'use client';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { type PointerEvent, useState } from 'react';
import { runQuery } from '@/app/_sync/requests.ts';
import { Banner } from '@/app/_ui/banner.tsx';
import { useToast } from '@/app/_ui/toast.tsx';
import { useCommand, useRefusalText } from '@/app/(office)/_frame/use-command.ts';
import type { PlanSeat, SeatingPlan } from '../../server/rooms/contract.ts';
import type { SeatedPerson, SiteSeating } from '../../server/sites/seating-contract.ts';
import { PlanFigure } from './plan-figure.tsx';
import { isSeat } from './plan-shapes.ts';
import { SeatDialog } from './seat-dialog.tsx';
import { SeatTools } from './seat-tools.tsx';
import { type SeatChange, useSeats } from './use-seats.ts';
import { WaitingPeople } from './waiting-people.tsx';

interface Props {
  meetingId: string;
  site: SiteSeating & { plan: SeatingPlan };
  people: readonly SeatedPerson[];
  mayAssign: boolean;
}

/** The last word of a Vietnamese name is the one by which a person is called. */
const shortName = (name: string) => name.split(' ').slice(-2).join(' ');

/** Seats of one site: people are dragged to them, or picked for them. */
export function SiteSeats({ meetingId, site, people, mayAssign }: Props) {
  const t = useTranslations('seating.seats');
  const toast = useToast();
  const router = useRouter();
  const refusalText = useRefusalText();
  const seats = useSeats({ meetingId, site, people });
  const renew = useCommand('sites.use-plan');
  const [chosenId, setChosenId] = useState<string | null>(null);
  const [opened, setOpened] = useState<PlanSeat | null>(null);
  const { here, holderOf, assign, seatPerson, undoOf } = seats;
  const planSeats = site.plan.elements.filter(isSeat);
  const chosen = here.find(({ personId }) => personId === chosenId) ?? null;
  const atSite = here.filter(({ siteId, seat }) => siteId === site.id || seat !== null);

  const carryOut = async (changes: readonly SeatChange[], text: string) => {
    if (changes.length === 0) return;
    const back = undoOf(changes);
    setChosenId(null);
    if (!(await assign(changes))) return;
    const action = { label: t('undo'), onPress: () => void assign(back) };
    toast({ tone: 'success', text, action });
  };
  const seatNow = (personId: string, seat: PlanSeat) => {
    const name = here.find((person) => person.personId === personId)?.name ?? '';
    return carryOut(seatPerson(personId, seat.id), t('moved', { name, label: seat.label }));
  };
  const press = (seat: PlanSeat) => {
    if (!mayAssign) return;
    if (chosen) void seatNow(chosen.personId, seat);
    else setOpened(seat);
  };
  const propose = async () => {
    const answer = await runQuery('sites.seat-proposal', { meetingId, siteId: site.id });
    if (!answer.ok) return toast({ tone: 'error', text: refusalText(answer) });
    const given = new Set(answer.value.seats.map(({ personId }) => personId));
    const freed = here
      .filter(({ personId, seat }) => seat !== null && !given.has(personId))
      .map(({ personId }) => ({ personId, seat: null }));
    await carryOut([...answer.value.seats, ...freed], t('proposed'));
  };
  const clear = () => {
    const seated = here.filter(({ seat }) => seat !== null);
    const changes = seated.map(({ personId }) => ({ personId, seat: null }));
    return carryOut(changes, t('cleared'));
  };
  const renewPlan = async () => {
    const answer = await renew.run({ meetingId, siteId: site.id });
    if (!answer.ok) return;
    toast({ tone: 'success', text: t('freed', { count: answer.value.freed }) });
    router.refresh();
  };
  /** A person dragged from the list is dropped on whatever seat lies under the pointer. */
  const drop = (personId: string, event: PointerEvent) => {
    const under = document.elementFromPoint(event.clientX, event.clientY);
    const id = under?.closest('[data-element]')?.getAttribute('data-element');
    const seat = planSeats.find((one) => one.id === id);
    if (seat) void seatNow(personId, seat);
  };

  return (
    <div className="flex flex-col gap-4">
      {atSite.length > planSeats.length && (
        <Banner tone="warn">
          {t('tooMany', { people: atSite.length, seats: planSeats.length })}
        </Banner>
      )}
      <p className="text-ink-2">
        {t('count', { seated: holderOf.size, people: atSite.length, seats: planSeats.length })}
      </p>
      {mayAssign && (
        <SeatTools
          busy={seats.busy || renew.busy}
          seated={holderOf.size}
          roomHasPlan={site.roomHasPlan}
          onPropose={() => void propose()}
          onClear={() => void clear()}
          onRenew={() => void renewPlan()}
        />
      )}
      <div className="grid gap-5 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <PlanFigure
          plan={site.plan}
          label={t('plan', { site: site.name })}
          lookOf={({ id }) => {
            const holder = holderOf.get(id);
            const below = holder && shortName(holder.name);
            return {
              filled: holder !== undefined,
              chosen: holder?.personId === chosenId && chosenId !== null,
              below,
            };
          }}
          nameOf={(element) => {
            if (!isSeat(element)) return null;
            const name = holderOf.get(element.id)?.name;
            const { label } = element;
            return name ? t('seatOf', { label, name }) : t('freeSeat', { label });
          }}
          onPress={(element) => isSeat(element) && press(element)}
          onActivate={(element) => isSeat(element) && press(element)}
        />
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
            const holder = holderOf.get(opened.id);
            setOpened(null);
            if (personId !== null) return void seatNow(personId, opened);
            if (!holder) return;
            const text = t('freedSeat', { label: opened.label });
            void carryOut([{ personId: holder.personId, seat: null }], text);
          }}
        />
      )}
    </div>
  );
}
