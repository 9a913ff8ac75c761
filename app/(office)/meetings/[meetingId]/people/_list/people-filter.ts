import type { PlannedParticipant } from '../../../../../../server/meetings/people-contract.ts';

/** As the server compares text: without accents and capitals. */
function fold(text: string): string {
  const bare = text.normalize('NFD').replace(/[\u0300-\u036f]/g, '');
  return bare.toLowerCase().replaceAll('đ', 'd');
}

/** Those of whom every word stands in name, position or unit, and who have this role. */
export function filterPeople(
  people: readonly PlannedParticipant[],
  filter: { text: string; role: string },
): PlannedParticipant[] {
  const words = fold(filter.text).split(/\s+/).filter(Boolean);
  return people.filter(({ name, title, unit, role }) => {
    if (filter.role !== 'all' && role !== filter.role) return false;
    const all = fold(`${name} ${title} ${unit}`);
    return words.every((word) => all.includes(word));
  });
}

/** People by their units, units in the order in which the meeting names them first. */
export function byUnit(
  people: readonly PlannedParticipant[],
): { unit: string; people: PlannedParticipant[] }[] {
  const groups = new Map<string, PlannedParticipant[]>();
  for (const person of people) {
    groups.set(person.unit, [...(groups.get(person.unit) ?? []), person]);
  }
  return [...groups].map(([unit, members]) => ({ unit, people: members }));
}
