'use client';
import { useTranslations } from 'next-intl';
import type { PlannedItem } from '../../../../../../server/agenda/plan-contract.ts';
import { useAgenda } from './agenda-context.ts';

/** Who presents an item, who prepares it, who votes on it. */
export function ItemFacts({ item }: { item: PlannedItem }) {
  const t = useTranslations('agendaEditor');
  const { people, rolls, editable } = useAgenda();
  const taking = new Set(people.map(({ personId }) => personId));
  const absent = item.presenters.filter(({ personId }) => !taking.has(personId));
  const facts: [string, string][] = [];
  if (item.presenters.length > 0) {
    facts.push([t('presenters'), item.presenters.map(({ name }) => name).join(', ')]);
  }
  if (item.preparingUnit) facts.push([t('unit'), item.preparingUnit]);
  const roll = rolls.find(({ id }) => id === item.rollId);
  if (roll) facts.push([t('roll'), t('rollOf', { name: roll.name, count: roll.memberIds.length })]);
  for (const { name, role } of item.roles) facts.push([t(`role.${role}`), name]);
  if (item.paperOnly) facts.push([t('papers'), t('paperOnlyShort')]);
  if (item.note) facts.push([t('note'), item.note]);
  return (
    <>
      <dl className="flex flex-col gap-1 text-ink-2">
        {facts.map(([label, value]) => (
          <div key={`${label}:${value}`} className="flex flex-wrap gap-x-2">
            <dt>{label}:</dt>
            <dd className="min-w-0 whitespace-pre-line text-ink">{value}</dd>
          </div>
        ))}
      </dl>
      {editable && absent.length > 0 && (
        <p className="text-sm font-medium text-warn">
          {t('presenterAbsent', { names: absent.map(({ name }) => name).join(', ') })}
        </p>
      )}
    </>
  );
}
