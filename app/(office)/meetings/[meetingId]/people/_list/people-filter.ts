import { foldText, hasWords } from '@/app/_i18n/fold-text.ts';
import type { PlannedParticipant } from '../../../../../../server/meetings/people-contract.ts';

export interface PeopleFilter {
  text: string;
  role: string;
}

/** Everybody with what is looked through; made once, for a meeting of thousands too. */
export function searchable(people: readonly PlannedParticipant[]) {
  return people.map((person) => {
    const { name, title, unit } = person;
    return { person, folded: foldText(`${name} ${title} ${unit}`) };
  });
}

/** Those of whom every word stands in name, position or unit, and who have this role. */
export function filterPeople(
  people: ReturnType<typeof searchable>,
  { text, role }: PeopleFilter,
): PlannedParticipant[] {
  return people
    .filter(({ person, folded }) => {
      return (role === 'all' || person.role === role) && hasWords(folded, text);
    })
    .map(({ person }) => person);
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
