'use client';
import { Plus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { newCommandId } from '@/app/_sync/command-id.ts';
import { Button } from '@/app/_ui/button.tsx';
import { Select } from '@/app/_ui/select.tsx';
import { TextInput } from '@/app/_ui/text-input.tsx';
import type { PlanElement, SeatingPlan } from '../../server/rooms/contract.ts';
import { resized } from './plan-edits.ts';
import { type NewShape, newElements } from './plan-shapes.ts';

const shapes = ['row', 'long', 'round', 'u', 'aisle', 'stage'] as const;
const withSeats: ReadonlySet<NewShape> = new Set(['row', 'long', 'round', 'u']);
const most = 60;

interface Props {
  plan: SeatingPlan;
  onAdd(elements: PlanElement[]): void;
  onResize(plan: SeatingPlan): void;
}

/** What can be added, and the size of the floor. */
export function Palette({ plan, onAdd, onResize }: Props) {
  const t = useTranslations('seating.editor');
  const [what, setWhat] = useState<NewShape>('row');
  const [count, setCount] = useState('8');
  const seats = Number(count);
  const bad = withSeats.has(what) && !(Number.isInteger(seats) && seats >= 1 && seats <= most);
  const resize = (width: number, height: number) => {
    const fits = [width, height].every(
      (size) => Number.isInteger(size) && size >= 4 && size <= 100,
    );
    if (fits) onResize(resized(plan, width, height));
  };
  return (
    <div className="flex flex-wrap items-end gap-3">
      <div className="w-52">
        <Select
          label={t('what')}
          value={what}
          onChange={(value) => setWhat(shapes.find((one) => one === value) ?? 'row')}
          options={shapes.map((value) => ({ value, label: t(`shapes.${value}`) }))}
        />
      </div>
      {withSeats.has(what) && (
        <div className="w-32">
          <TextInput
            label={t('seats')}
            error={bad ? t('badSeats') : undefined}
            inputMode="numeric"
            value={count}
            onChange={(event) => setCount(event.target.value)}
          />
        </div>
      )}
      <Button
        variant="act"
        disabled={bad}
        onClick={() => onAdd(newElements(plan, what, seats, newCommandId))}
      >
        <Plus aria-hidden="true" />
        {t('add')}
      </Button>
      <div className="w-28">
        <TextInput
          label={t('width')}
          type="number"
          min={4}
          max={100}
          value={plan.width}
          onChange={(event) => resize(Number(event.target.value), plan.height)}
        />
      </div>
      <div className="w-28">
        <TextInput
          label={t('height')}
          type="number"
          min={4}
          max={100}
          value={plan.height}
          onChange={(event) => resize(plan.width, Number(event.target.value))}
        />
      </div>
    </div>
  );
}
