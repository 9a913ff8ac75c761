import { foldText, hasWords } from '@/app/_i18n/fold-text.ts';
import type { PlannedParticipant } from '../../../../../../server/meetings/people-contract.ts';

/** Those of whom every word stands in name, position or unit, and who have this role. */
export function filterPeople(
  people: readonly PlannedParticipant[],
  filter: { text: string; role: string },
): PlannedParticipant[] {
  return people.filter(({ name, title, unit, role }) => {
    if (filter.role !== 'all' && role !== filter.role) return false;
    return hasWords(foldText(`${name} ${title} ${unit}`), filter.text);
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
