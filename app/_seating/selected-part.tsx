'use client';
import { ListOrdered, RotateCw, Trash2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Button } from '@/app/_ui/button.tsx';
import { Checkbox } from '@/app/_ui/checkbox.tsx';
import { TextInput } from '@/app/_ui/text-input.tsx';
import { numbered, relabelled, removed, turned, withHead } from './plan-edits.ts';
import { isSeat } from './plan-shapes.ts';
import type { PlanEditing } from './use-plan-editing.ts';

/** What can be done with what is selected. */
export function SelectedPart({ editing }: { editing: PlanEditing }) {
  const t = useTranslations('seating.editor');
  const { plan, selection, setSelection, change } = editing;
  const those = plan.elements.filter(({ id }) => selection.has(id));
  const one = those.length === 1 ? those[0] : undefined;
  if (those.length === 0) return <p className="text-ink-2">{t('nothing')}</p>;
  const hasSeats = those.some(isSeat);
  return (
    <section
      aria-label={t('selected', { count: those.length })}
      className="flex flex-wrap items-end gap-x-4 gap-y-3 rounded-lg bg-paper-2 p-4"
    >
      <p className="w-full font-semibold">{t('selected', { count: those.length })}</p>
      {one && (
        <div className="w-44">
          <TextInput
            label={t(isSeat(one) ? 'label' : 'name')}
            error={isSeat(one) && one.label.trim() === '' ? t('labelNeeded') : undefined}
            value={one.label}
            maxLength={isSeat(one) ? 12 : 40}
            onChange={(event) => change(relabelled(plan, one.id, event.target.value))}
          />
        </div>
      )}
      {one && isSeat(one) && (
        <Checkbox
          label={t('head')}
          checked={one.head}
          onChange={(head) => change(withHead(plan, one.id, head))}
        />
      )}
      {hasSeats && !one && (
        <Button onClick={() => change(numbered(plan, selection))}>
          <ListOrdered aria-hidden="true" />
          {t('number')}
        </Button>
      )}
      <Button onClick={() => change(turned(plan, selection))}>
        <RotateCw aria-hidden="true" />
        {t('turn')}
      </Button>
      <Button
        variant="danger"
        onClick={() => {
          change(removed(plan, selection));
          setSelection(new Set());
        }}
      >
        <Trash2 aria-hidden="true" />
        {t('remove')}
      </Button>
    </section>
  );
}
