'use client';
import {
  type Announcements,
  closestCenter,
  DndContext,
  type DragEndEvent,
  KeyboardSensor,
  PointerSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core';
import {
  SortableContext,
  sortableKeyboardCoordinates,
  verticalListSortingStrategy,
} from '@dnd-kit/sortable';
import { useTranslations } from 'next-intl';
import { type ReactNode, useId } from 'react';
import { SortableRow } from './sortable-row.tsx';

interface Props<Item> {
  /** What is put in order, for screen readers. */
  label: string;
  items: readonly Item[];
  idOf(item: Item): string;
  nameOf(item: Item): string;
  /** The item is to stand before another one (null: last). */
  onMove(id: string, beforeId: string | null): void;
  disabled?: boolean;
  /** `grip` is the handle with the buttons up and down; it belongs somewhere in the row. */
  children(item: Item, grip: ReactNode): ReactNode;
}

/** A list to put in order: by dragging, by keyboard (blank, arrows, blank) or by buttons. */
export function SortableList<Item>(props: Props<Item>) {
  const { label, items, idOf, nameOf, onMove, disabled = false, children } = props;
  const id = useId();
  const t = useTranslations('common.sorting');
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 6 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  );
  const ids = items.map(idOf);
  const names = new Map(items.map((item) => [idOf(item), nameOf(item)]));
  const moveTo = (moved: string, index: number) => {
    const rest = ids.filter((one) => one !== moved);
    onMove(moved, rest[index] ?? null);
  };
  const dropped = ({ active, over }: DragEndEvent) => {
    const to = over ? ids.indexOf(String(over.id)) : -1;
    if (to >= 0 && active.id !== over?.id) moveTo(String(active.id), to);
  };
  const say = (what: 'picked' | 'over' | 'dropped' | 'cancelled', one: unknown, at: unknown) =>
    t(what, {
      name: names.get(String(one)) ?? '',
      position: ids.indexOf(String(at)) + 1,
      count: ids.length,
    });
  const announcements: Announcements = {
    onDragStart: ({ active }) => say('picked', active.id, active.id),
    onDragOver: ({ active, over }) => say('over', active.id, over?.id),
    onDragEnd: ({ active, over }) => say('dropped', active.id, over?.id),
    onDragCancel: ({ active }) => say('cancelled', active.id, active.id),
  };
  return (
    <DndContext
      id={id}
      sensors={sensors}
      collisionDetection={closestCenter}
      onDragEnd={dropped}
      accessibility={{ announcements, screenReaderInstructions: { draggable: t('how') } }}
    >
      <SortableContext items={ids} strategy={verticalListSortingStrategy} disabled={disabled}>
        <ol aria-label={label} className="flex flex-col gap-3">
          {items.map((item, index) => (
            <SortableRow
              key={idOf(item)}
              id={idOf(item)}
              name={nameOf(item)}
              disabled={disabled}
              onUp={index > 0 ? () => moveTo(idOf(item), index - 1) : null}
              onDown={index < items.length - 1 ? () => moveTo(idOf(item), index + 1) : null}
            >
              {(grip) => children(item, grip)}
            </SortableRow>
          ))}
        </ol>
      </SortableContext>
    </DndContext>
  );
}
