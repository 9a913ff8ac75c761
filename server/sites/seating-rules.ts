import { fail, ok, type Result } from '../kernel/result.ts';
import type { PlanSeat, SeatingPlan } from '../rooms/contract.ts';
import type { SeatedPerson } from './seating-contract.ts';

type Person = Pick<SeatedPerson, 'personId' | 'name' | 'role' | 'siteId' | 'seat'>;

export interface SeatChange {
  personId: string;
  seat: string | null;
}

export function seatsIn(plan: SeatingPlan): PlanSeat[] {
  return plan.elements.filter((element) => element.kind === 'seat');
}

type Refusal =
  | 'sites.unknown-seat'
  | 'sites.unknown-person'
  | 'sites.person-twice'
  | 'sites.seat-taken'
  | 'sites.elsewhere';

/** One person has one seat, one seat has one person; nobody is moved here from another site. */
export function decideSeats(
  site: { id: string; plan: SeatingPlan },
  people: readonly Person[],
  changes: readonly SeatChange[],
): Result<SeatChange[], Refusal> {
  const byId = new Map(people.map((person) => [person.personId, person]));
  const seats = new Map(seatsIn(site.plan).map((seat) => [seat.id, seat]));
  const changed = new Set(changes.map(({ personId }) => personId));
  if (changed.size < changes.length) return fail('sites.person-twice');
  const holders = new Map<string, string>();
  for (const { personId, name, siteId, seat } of people) {
    if (siteId === site.id && seat !== null && !changed.has(personId)) holders.set(seat, name);
  }
  for (const { personId, seat } of changes) {
    const person = byId.get(personId);
    if (!person) return fail('sites.unknown-person');
    if (person.siteId !== null && person.siteId !== site.id) {
      return fail('sites.elsewhere', { name: person.name });
    }
    if (seat === null) continue;
    const place = seats.get(seat);
    if (!place) return fail('sites.unknown-seat');
    const holder = holders.get(seat);
    if (holder !== undefined) return fail('sites.seat-taken', { label: place.label, name: holder });
    holders.set(seat, person.name);
  }
  return ok([...changes]);
}

/** Seats at most this far from the head's line still belong to its row. */
const sameRow = 0.75;

/** The seat of whoever chairs: as marked, else the one in the middle that is nearest to the top. */
function headOf(plan: SeatingPlan, seats: readonly PlanSeat[]): PlanSeat | undefined {
  const middle = plan.width / 2;
  const byPlace = [...seats].sort(
    (a, b) => a.y - b.y || Math.abs(a.x - middle) - Math.abs(b.x - middle),
  );
  return seats.find(({ head }) => head) ?? byPlace[0];
}

/**
 * The order in which seats are given: the head, then outwards from it in its row, at each distance
 * first to the right hand of whoever sits there; then row by row away from it in the same way.
 */
export function seatOrder(plan: SeatingPlan): PlanSeat[] {
  const seats = seatsIn(plan);
  const head = headOf(plan, seats);
  if (!head) return [];
  const rightHand = Math.cos((head.angle * Math.PI) / 180) >= 0 ? 1 : -1;
  const key = ({ x, y }: PlanSeat) => {
    const away = Math.abs(y - head.y);
    const across = (x - head.x) * rightHand;
    return [away <= sameRow ? 0 : away, Math.abs(across), across > 0 ? 0 : 1] as const;
  };
  const others = seats
    .filter((seat) => seat !== head)
    .map((seat) => ({ seat, key: key(seat) }))
    .sort((a, b) => a.key[0] - b.key[0] || a.key[1] - b.key[1] || a.key[2] - b.key[2])
    .map(({ seat }) => seat);
  return [head, ...others];
}

const turn: Record<SeatedPerson['role'], number> = {
  ...{ chair: 0, secretary: 1, delegate: 1, reviewer: 1, substitute: 1 },
  ...{ siteOperator: 2, guest: 3 },
};

/** The chair at the head, then everybody in the meeting's order, guests last; `people` are in it. */
export function proposeSeats(
  plan: SeatingPlan,
  people: readonly Person[],
): { seats: { personId: string; seat: string }[]; without: number } {
  const waiting = [...people].sort((a, b) => turn[a.role] - turn[b.role]);
  const order = seatOrder(plan);
  // Without a chair among them the head stays free: nobody else is put there.
  const chairs = waiting[0]?.role === 'chair';
  const free = chairs ? order : order.slice(1);
  const seats = waiting.slice(0, free.length).flatMap(({ personId }, index) => {
    const seat = free[index];
    return seat ? [{ personId, seat: seat.id }] : [];
  });
  return { seats, without: waiting.length - seats.length };
}

const closed = ['ended', 'cancelled'];

/** Seats are given until the meeting is over. */
export function decidePossible(status: string | null): Result<null, 'sites.not-possible-now'> {
  return status === null || closed.includes(status) ? fail('sites.not-possible-now') : ok(null);
}
