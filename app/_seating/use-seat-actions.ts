'use client';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { runQuery } from '@/app/_sync/requests.ts';
import { useToast } from '@/app/_ui/toast.tsx';
import { useCommand, useRefusalText } from '@/app/(office)/_frame/use-command.ts';
import type { PlanSeat } from '../../server/rooms/contract.ts';
import type { SeatChange, Seats } from './use-seats.ts';

/** What can be done with the seats of a site; each tells what was done and can be undone. */
export function useSeatActions(meetingId: string, siteId: string, seats: Seats) {
  const t = useTranslations('seating.seats');
  const toast = useToast();
  const router = useRouter();
  const refusalText = useRefusalText();
  const renew = useCommand('sites.use-plan');
  const { here, holderOf, assign, seatPerson, undoOf } = seats;

  const carryOut = async (changes: readonly SeatChange[], text: string) => {
    if (changes.length === 0) return;
    const back = undoOf(changes);
    if (!(await assign(changes))) return;
    const action = { label: t('undo'), onPress: () => void assign(back) };
    toast({ tone: 'success', text, action });
  };
  const withoutSeat = (people: Seats['here']) =>
    people.map(({ personId }) => ({ personId, seat: null }));

  return {
    busy: seats.busy || renew.busy,
    seat(personId: string, { id, label }: PlanSeat) {
      const name = here.find((person) => person.personId === personId)?.name ?? '';
      return carryOut(seatPerson(personId, id), t('moved', { name, label }));
    },
    free({ id, label }: PlanSeat) {
      const holder = holderOf.get(id);
      return carryOut(withoutSeat(holder ? [holder] : []), t('freedSeat', { label }));
    },
    async propose() {
      const answer = await runQuery('sites.seat-proposal', { meetingId, siteId });
      if (!answer.ok) return toast({ tone: 'error', text: refusalText(answer) });
      const given = new Set(answer.value.seats.map(({ personId }) => personId));
      const freed = here.filter(({ personId, seat }) => seat !== null && !given.has(personId));
      await carryOut([...answer.value.seats, ...withoutSeat(freed)], t('proposed'));
    },
    clear: () => carryOut(withoutSeat(here.filter(({ seat }) => seat !== null)), t('cleared')),
    async renewPlan() {
      const answer = await renew.run({ meetingId, siteId });
      if (!answer.ok) return;
      toast({ tone: 'success', text: t('freed', { count: answer.value.freed }) });
      router.refresh();
    },
  };
}
