import type { SpeakingOrder, SpeakRequestView } from './contract.ts';
import { byOrder, insertAt, inThisOrder, orderAtEnd } from './order.ts';

/** What the meeting's order of speaking goes by. */
export interface PlacingFacts {
  order: SpeakingOrder;
  /** Who has spoken in this meeting: a speech or a question, not an answer or an interjection. */
  spoken: ReadonlySet<string>;
  /** Place of a person's unit in the organisation, and of the person in this meeting. */
  units: ReadonlyMap<string, number>;
  people: ReadonlyMap<string, number>;
}

const tiers = { 'point-of-order': 0, answer: 1, question: 2, speech: 2 } as const;
const behindAll = Number.MAX_SAFE_INTEGER;

function rankOf({ personId }: SpeakRequestView, facts: PlacingFacts): number {
  if (facts.order === 'never-spoken') return facts.spoken.has(personId) ? 1 : 0;
  if (facts.order === 'unit') return facts.units.get(personId) ?? behindAll;
  if (facts.order === 'rank') return facts.people.get(personId) ?? behindAll;
  return 0;
}

/** Below zero where the meeting's order puts `a` before `b`. */
function compare(a: SpeakRequestView, b: SpeakRequestView, facts: PlacingFacts): number {
  const tier = tiers[a.kind] - tiers[b.kind];
  if (tier !== 0) return tier;
  const rank = tiers[a.kind] === 2 ? rankOf(a, facts) - rankOf(b, facts) : 0;
  if (rank !== 0) return rank;
  return a.requestedAt < b.requestedAt ? -1 : a.requestedAt > b.requestedAt ? 1 : 0;
}

/**
 * Where a line belongs among others that the chair may have moved: at the place where the fewest
 * of them stand on the wrong side of it, the last such place. So a move is not undone by whoever
 * comes after it.
 */
function placeOf(line: SpeakRequestView, others: readonly SpeakRequestView[], facts: PlacingFacts) {
  const sides = others.map((other) => Math.sign(compare(other, line, facts)));
  let wrong = sides.filter((side) => side < 0).length;
  let best = { place: 0, wrong };
  sides.forEach((side, index) => {
    wrong += side;
    if (wrong <= best.wrong) best = { place: index + 1, wrong };
  });
  return best.place;
}

/** The line at its place among those that wait, which are in order; with those that make room for it. */
export function placed(
  waiting: readonly SpeakRequestView[],
  line: SpeakRequestView,
  facts: PlacingFacts,
): SpeakRequestView[] {
  const others = waiting.filter(({ id }) => id !== line.id);
  const place = placeOf(line, others, facts);
  const last = { ...line, order: orderAtEnd(others) };
  return place === others.length ? [last] : insertAt(others, last, place);
}

/** Lines that change where the meeting orders its speakers anew; the chair's order begins as it is. */
export function placedAnew(
  waiting: readonly SpeakRequestView[],
  facts: PlacingFacts,
): SpeakRequestView[] {
  if (facts.order === 'chair') return [];
  const sorted = [...waiting].sort(byOrder).sort((a, b) => compare(a, b, facts));
  return inThisOrder(sorted);
}

/** Lines that change since these people have spoken now: whoever has not goes first. */
export function placedBehind(
  waiting: readonly SpeakRequestView[],
  speakers: readonly string[],
  facts: PlacingFacts,
): SpeakRequestView[] {
  if (facts.order !== 'never-spoken') return [];
  const spoken = new Set([...facts.spoken, ...speakers]);
  const changed = new Map<string, SpeakRequestView>();
  const now = () => waiting.map((line) => changed.get(line.id) ?? line).sort(byOrder);
  for (const line of waiting) {
    if (!speakers.includes(line.personId) || tiers[line.kind] < 2) continue;
    for (const moved of placed(now(), line, { ...facts, spoken })) changed.set(moved.id, moved);
  }
  return [...changed.values()];
}

/** Whether a line counts as having spoken, where whoever has not goes first. */
export function countsAsSpoken({ kind, parentId }: Pick<SpeakRequestView, 'kind' | 'parentId'>) {
  return (kind === 'speech' || kind === 'question') && parentId === null;
}
