'use client';
import { useTranslations } from 'next-intl';
import { SortableList } from '@/app/_ui/sortable-list.tsx';
import type { ClockedItem } from './agenda-clock.ts';
import { useAgenda } from './agenda-context.ts';
import { ItemCard } from './item-card.tsx';
import { ItemForm } from './item-form.tsx';

interface Props {
  label: string;
  items: readonly ClockedItem[];
  parentId: string | null;
}

/** Items of one level in their order; the sub-items of each stand inside it. */
export function ItemList({ label, items, parentId }: Props) {
  const t = useTranslations('agendaEditor');
  const { meetingId, editable, actions, open } = useAgenda();
  return (
    <SortableList
      label={label}
      items={items}
      idOf={({ item }) => item.id}
      nameOf={({ item }) => item.title}
      disabled={!editable || open !== null}
      onMove={(itemId, beforeId) => actions.move({ itemId, parentId, beforeId })}
    >
      {(clocked, grip) => {
        const { item, parts, number } = clocked;
        const adding = open?.kind === 'add' && open.parentId === item.id;
        if (open?.kind === 'edit' && open.itemId === item.id) {
          return (
            <ItemForm
              draftKey={`${meetingId}:${item.id}`}
              item={item}
              onSave={({ roles: _roles, ...changes }) => actions.edit(item.id, changes)}
            />
          );
        }
        const before = items[items.indexOf(clocked) - 1]?.item.id ?? null;
        return (
          <ItemCard clocked={clocked} grip={grip} parentId={parentId} beforeItemId={before}>
            {parts.length > 0 && (
              <ItemList label={t('partsOf', { number })} items={parts} parentId={item.id} />
            )}
            {adding && (
              <ItemForm
                draftKey={`${meetingId}:${item.id}:new`}
                onSave={(draft) => actions.add({ item: draft, parentId: item.id, beforeId: null })}
              />
            )}
          </ItemCard>
        );
      }}
    </SortableList>
  );
}
