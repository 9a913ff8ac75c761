import type { SpeakRequestView } from './contract.ts';

/** Room between two neighbours, so that a move changes one line and not all. */
const gap = 1024;

/** The speaking list: by order, then by id, so that it is the same on every screen. */
export function byOrder(a: SpeakRequestView, b: SpeakRequestView): number {
  return a.order - b.order || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

export function waitingList(requests: readonly SpeakRequestView[]): SpeakRequestView[] {
  return requests.filter((request) => request.state === 'waiting').sort(byOrder);
}

export function orderAtEnd(requests: readonly SpeakRequestView[]): number {
  return requests.reduce((last, request) => Math.max(last, request.order), 0) + gap;
}

/** Lines whose order changes so that `moved` stands before `beforeId`, or last where it is null. */
export function moveBefore(
  waiting: readonly SpeakRequestView[],
  moved: SpeakRequestView,
  beforeId: string | null,
): SpeakRequestView[] {
  const others = waiting.filter((request) => request.id !== moved.id).sort(byOrder);
  const found = others.findIndex((request) => request.id === beforeId);
  const at = found < 0 ? others.length : found;
  const left = others[at - 1]?.order ?? 0;
  const right = others[at]?.order ?? left + 2 * gap;
  const middle = Math.floor((left + right) / 2);
  if (middle > left && middle < right) return [{ ...moved, order: middle }];
  const list = [...others.slice(0, at), moved, ...others.slice(at)];
  return list.map((request, index) => ({ ...request, order: (index + 1) * gap }));
}
