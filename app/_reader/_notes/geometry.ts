import { getStroke } from 'perfect-freehand';
import type { NoteMark } from '../../../server/notes/contract.ts';

type Point = readonly [number, number];
type PenMark = Extract<NoteMark, { kind: 'pen' }>;

/** Side of the sign of a text note, in points. */
export const textSignSize = 20;

/** How near to a pen line a press counts as on it, in points. */
const nearness = 6;

/** The outline of a pen line as the `d` of a path. */
export function penPath({ points, width }: Pick<PenMark, 'points' | 'width'>): string {
  const outline = getStroke(
    points.map(([x, y, pressure]) => [x, y, pressure]),
    { size: width, thinning: 0.5, smoothing: 0.5, streamline: 0.4, simulatePressure: false },
  );
  const [first] = outline;
  if (!first) return '';
  const curves = outline.map(([x = 0, y = 0], index) => {
    const [nextX = 0, nextY = 0] = outline[(index + 1) % outline.length] ?? [];
    return `${short(x)} ${short(y)} ${short((x + nextX) / 2)} ${short((y + nextY) / 2)}`;
  });
  return `M${short(first[0] ?? 0)} ${short(first[1] ?? 0)} Q${curves.join(' ')} Z`;
}

function short(value: number): number {
  return Math.round(value * 100) / 100;
}

function nearSegment([px, py]: Point, [ax, ay]: Point, [bx, by]: Point, within: number): boolean {
  const [dx, dy] = [bx - ax, by - ay];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : ((px - ax) * dx + (py - ay) * dy) / length;
  const share = Math.max(0, Math.min(1, along));
  return Math.hypot(px - ax - share * dx, py - ay - share * dy) <= within;
}

/** Whether a press at this point of the page is on the note. */
export function isOn(mark: NoteMark, point: Point): boolean {
  const [x, y] = point;
  switch (mark.kind) {
    case 'text': {
      const [left, top] = mark.at;
      return x >= left && x <= left + textSignSize && y >= top && y <= top + textSignSize;
    }
    case 'pen': {
      const within = mark.width / 2 + nearness;
      return mark.points.some(([ax, ay], index) => {
        const [bx, by] = mark.points[index + 1] ?? [ax, ay];
        return nearSegment(point, [ax, ay], [bx, by], within);
      });
    }
    default:
      return mark.rects.some(
        ([left, top, width, height]) =>
          x >= left && x <= left + width && y >= top && y <= top + height,
      );
  }
}

/** The note moved; what marks words stays with its words. */
export function moved(mark: NoteMark, dx: number, dy: number): NoteMark {
  if (mark.kind === 'text') {
    return { ...mark, at: [short(mark.at[0] + dx), short(mark.at[1] + dy)] };
  }
  if (mark.kind !== 'pen') return mark;
  return {
    ...mark,
    points: mark.points.map(([x, y, pressure]): [number, number, number] => [
      short(x + dx),
      short(y + dy),
      pressure,
    ]),
  };
}

/** Where a note begins, for bringing it into view and for their order on a page. */
export function topOf(mark: NoteMark): number {
  if (mark.kind === 'text') return mark.at[1];
  if (mark.kind === 'pen') return Math.min(...mark.points.map(([, y]) => y));
  return Math.min(...mark.rects.map(([, y]) => y));
}

/** Leaves out points that lie closer together than the eye sees. */
export function thinned(
  points: readonly [number, number, number][],
  apart = 0.6,
): [number, number, number][] {
  const kept: [number, number, number][] = [];
  for (const [x, y, pressure] of points) {
    const last = kept.at(-1);
    if (last && Math.hypot(last[0] - x, last[1] - y) < apart) continue;
    kept.push([short(x), short(y), short(pressure)]);
  }
  return kept.slice(0, 4_000);
}
