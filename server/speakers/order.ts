import type { SpeakersPart, SpeakRequestView } from './contract.ts';

/** Room between two neighbours, so that a line in between changes itself and no other. */
const room = 2 ** 20;
/** How far behind its neighbour a line is put in between, where there is room for it. */
const step = 1024;

/** The speaking list: by order, then by id, so that it is the same on every screen. */
export function byOrder(a: SpeakRequestView, b: SpeakRequestView): number {
  return a.order - b.order || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

export function waitingList(requests: readonly SpeakRequestView[]): SpeakRequestView[] {
  return requests.filter((request) => request.state === 'waiting').sort(byOrder);
}

/** Whether somebody asked for a line; whoever is called unasked has one from that moment. */
export function wasAsked({ requestedAt, calledAt }: SpeakRequestView): boolean {
  return requestedAt !== calledAt;
}

/**
 * The places of the list: those who wait, and of the one with the floor the place that is kept in
 * case the call was a mistake.
 */
export function placesOf({ requests, floor }: Pick<SpeakersPart, 'requests' | 'floor'>) {
  return requests
    .filter((line) => line.state === 'waiting' || (line.id === floor?.requestId && wasAsked(line)))
    .sort(byOrder);
}

export function orderAtEnd(requests: readonly SpeakRequestView[]): number {
  return requests.reduce((last, request) => Math.max(last, request.order), 0) + room;
}

function between(left: number | undefined, right: number | undefined): number | null {
  if (left === undefined) return (right ?? 0) - room;
  if (right === undefined) return left + room;
  const order = Math.min(left + step, Math.floor((left + right) / 2));
  return order > left && order < right ? order : null;
}

/** Lines that change so that `line` stands at this place among the others, which are in order. */
export function insertAt(
  others: readonly SpeakRequestView[],
  line: SpeakRequestView,
  place: number,
): SpeakRequestView[] {
  if (others.length === 0) return [line];
  const order = between(others[place - 1]?.order, others[place]?.order);
  if (order !== null) return [{ ...line, order }];
  const list = [...others.slice(0, place), line, ...others.slice(place)];
  return list.map((request, index) => ({ ...request, order: (index + 1) * room }));
}

/** Lines whose order changes so that `moved` stands before `beforeId`, or last where it is null. */
export function moveBefore(
  waiting: readonly SpeakRequestView[],
  moved: SpeakRequestView,
  beforeId: string | null,
): SpeakRequestView[] {
  const others = waiting.filter((request) => request.id !== moved.id).sort(byOrder);
  const found = others.findIndex((request) => request.id === beforeId);
  return insertAt(others, moved, found < 0 ? others.length : found);
}

/** Lines whose order changes so that they stand in this order. */
export function inThisOrder(lines: readonly SpeakRequestView[]): SpeakRequestView[] {
  const orders = lines.map(({ order }) => order).sort((a, b) => a - b);
  const distinct = new Set(orders).size === orders.length;
  return lines.flatMap((line, index) => {
    const order = distinct ? (orders[index] ?? 0) : (index + 1) * room;
    return order === line.order ? [] : [{ ...line, order }];
  });
}
