'use client';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useCommand } from '@/app/(office)/_frame/use-command.ts';
import type { SeatedPerson, SiteSeating } from '../../server/sites/seating-contract.ts';

export interface SeatChange {
  personId: string;
  seat: string | null;
}

interface Props {
  meetingId: string;
  site: SiteSeating;
  people: readonly SeatedPerson[];
}

/** Who sits where at one site, shown at once and put back where the server refuses. */
export function useSeats({ meetingId, site, people }: Props) {
  const router = useRouter();
  const { run, busy } = useCommand('sites.assign-seats');
  const [pending, setPending] = useState<{ of: readonly SeatedPerson[]; changes: SeatChange[] }>();
  // What the server has told meanwhile counts more than what was pressed before.
  const changes = pending?.of === people ? pending.changes : [];
  const changed = new Map(changes.map(({ personId, seat }) => [personId, seat]));
  const here = people
    .filter(({ siteId }) => siteId === site.id || siteId === null)
    .map((person) => {
      const seat = person.siteId === site.id ? person.seat : null;
      return {
        ...person,
        seat: changed.has(person.personId) ? (changed.get(person.personId) ?? null) : seat,
      };
    });
  const holderOf = new Map(here.flatMap((p) => (p.seat === null ? [] : [[p.seat, p] as const])));

  const assign = async (wanted: readonly SeatChange[]): Promise<boolean> => {
    const ids = new Set(wanted.map(({ personId }) => personId));
    const others = changes.filter(({ personId }) => !ids.has(personId));
    setPending({ of: people, changes: [...others, ...wanted] });
    const answer = await run({ meetingId, siteId: site.id, seats: [...wanted] });
    if (!answer.ok) setPending(undefined);
    router.refresh();
    return answer.ok;
  };

  /** Puts a person on a seat; whoever sat there takes the person's old seat, or none. */
  const seatPerson = (personId: string, seat: string | null): SeatChange[] => {
    const before = here.find((person) => person.personId === personId)?.seat ?? null;
    const holder = seat === null ? undefined : holderOf.get(seat);
    const mine = { personId, seat };
    if (!holder || holder.personId === personId) return [mine];
    return [mine, { personId: holder.personId, seat: before }];
  };

  /** What puts these people back where they sit now. */
  const undoOf = (wanted: readonly SeatChange[]): SeatChange[] =>
    wanted.map(({ personId }) => ({
      personId,
      seat: here.find((person) => person.personId === personId)?.seat ?? null,
    }));

  return { here, holderOf, assign, seatPerson, undoOf, busy };
}

export type Seats = ReturnType<typeof useSeats>;
