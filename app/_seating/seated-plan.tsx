'use client';
import { useTranslations } from 'next-intl';
import type { PlanElement, PlanSeat, SeatingPlan } from '../../server/rooms/contract.ts';
import type { SeatedPerson } from '../../server/sites/seating-contract.ts';
import { PlanFigure } from './plan-figure.tsx';
import { isSeat } from './plan-shapes.ts';

interface Props {
  site: { name: string; plan: SeatingPlan };
  holderOf: ReadonlyMap<string, Pick<SeatedPerson, 'name'>>;
  onPress(seat: PlanSeat): void;
}

/** The given name, by which people are called; the whole name is read out and stands in the list. */
const shortName = (name: string) => name.split(' ').at(-1) ?? '';

/** The plan of a site with the people who sit there. */
export function SeatedPlan({ site, holderOf, onPress }: Props) {
  const t = useTranslations('seating.seats');
  const nameOf = (element: PlanElement) => {
    if (!isSeat(element)) return null;
    const { label } = element;
    const name = holderOf.get(element.id)?.name;
    return name ? t('seatOf', { label, name }) : t('freeSeat', { label });
  };
  return (
    <PlanFigure
      plan={site.plan}
      label={t('plan', { site: site.name })}
      lookOf={({ id }) => {
        const holder = holderOf.get(id);
        return { filled: holder !== undefined, below: holder && shortName(holder.name) };
      }}
      nameOf={nameOf}
      onActivate={(element) => isSeat(element) && onPress(element)}
    />
  );
}
