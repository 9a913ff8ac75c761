import type { PlanElement, PlanSeat, SeatingPlan } from '../../server/rooms/contract.ts';
import { demoId } from './demo-id.ts';

type Code = 'P301' | 'P401' | 'SAT' | 'MINISTRY';

interface DemoRoom {
  code: Code;
  name: string;
  resource: 'room' | 'bridge';
  location: string;
  capacity: number;
  plan: SeatingPlan | null;
}

interface Spot {
  x: number;
  y: number;
  angle: number;
}

const pad = (number: number) => String(number).padStart(2, '0');

/** Seats `A01`, `A02` … at these spots, in one group. */
function seats(letter: string, group: string, spots: readonly Spot[], from = 1): PlanSeat[] {
  return spots.map((spot, index) => {
    const label = `${letter}${pad(from + index)}`;
    return { kind: 'seat', id: label, label, ...spot, head: label === 'A01', group };
  });
}

const row = (y: number, angle: number, xs: readonly number[]): Spot[] =>
  xs.map((x) => ({ x, y, angle }));
const column = (x: number, angle: number, ys: readonly number[]): Spot[] =>
  ys.map((y) => ({ x, y, angle }));

function shape(
  kind: 'table' | 'aisle' | 'stage',
  id: string,
  label: string,
  [x, y, width, height]: readonly [number, number, number, number],
): PlanElement {
  return { kind, id, label, x, y, width, height, angle: 0, group: null };
}

/**
 * Hội trường tầng 3: the table of those who chair below the screen, ten places along two tables,
 * fifteen behind them.
 */
const hall: SeatingPlan = {
  width: 24,
  height: 18,
  elements: [
    shape('stage', 'screen', 'Màn hình', [12, 0.75, 10, 1]),
    shape('table', 'head', '', [12, 4, 7, 1]),
    shape('table', 'left', '', [7.5, 8.5, 1, 6]),
    shape('table', 'right', '', [16.5, 8.5, 1, 6]),
    shape('aisle', 'way', 'Lối đi', [12, 9.5, 3, 8]),
    ...seats('A', 'row-a', [
      ...row(2.75, 180, [12, 14, 10]),
      ...column(6.25, 90, [6.25, 7.75, 9.25, 10.75]),
      ...column(17.75, 270, [6.25, 7.75, 9.25]),
    ]),
    ...seats('B', 'row-b', [
      ...column(17.75, 270, [10.75]),
      ...column(3.75, 90, [6.25, 7.75, 9.25, 10.75]),
      ...column(20.25, 270, [6.25, 7.75, 9.25, 10.75]),
    ]),
    ...seats('B', 'row-back', row(15.5, 0, [4.5, 7, 9.5, 14.5, 17, 19.5]), 10),
  ],
};

const annex: SeatingPlan = {
  width: 14,
  height: 10,
  elements: [
    shape('stage', 'screen', 'Màn hình', [7, 0.75, 6, 1]),
    shape('table', 'table', '', [7, 5, 8, 2]),
    ...seats('C', 'row-c', [...row(3.25, 180, [4, 6, 8, 10]), ...row(6.75, 0, [4, 6, 8, 10])]),
  ],
};

const satellite: SeatingPlan = {
  width: 14,
  height: 10,
  elements: [
    shape('stage', 'screen', 'Màn hình', [7, 0.75, 6, 1]),
    shape('table', 'table', '', [7, 4, 10, 1]),
    ...seats('S', 'row-s', [...row(5.25, 0, [4, 6, 8, 10]), ...row(7.5, 0, [4, 6, 8, 10])]),
  ],
};

const headquarters = 'Trụ sở Sở Khoa học và Công nghệ';

export const demoRooms: readonly DemoRoom[] = [
  {
    ...{ code: 'P301', name: 'Hội trường tầng 3', resource: 'room', plan: hall },
    ...{ location: `P301, ${headquarters}`, capacity: 25 },
  },
  {
    ...{ code: 'P401', name: 'Phòng mở rộng tầng 4', resource: 'room', plan: annex },
    ...{ location: `P401, ${headquarters}`, capacity: 8 },
  },
  {
    ...{ code: 'SAT', name: 'Trung tâm Ứng dụng KH&CN', resource: 'room', plan: satellite },
    ...{ location: 'Phòng họp Trung tâm Ứng dụng KH&CN', capacity: 8 },
  },
  {
    ...{ code: 'MINISTRY', name: 'Cầu truyền hình Bộ Khoa học và Công nghệ', resource: 'bridge' },
    ...{ location: 'Hệ thống hội nghị truyền hình của Bộ', capacity: 0, plan: null },
  },
];

/** The room or bridge that a site of the demo is in; null for people at their own devices. */
export function roomOfSite(code: string) {
  const found = demoRooms.find((room) => room.code === code);
  return found ? { roomId: demoId('room', found.code), plan: found.plan } : null;
}
