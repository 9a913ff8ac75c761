'use client';
import {
  IndentDecrease,
  IndentIncrease,
  MoreVertical,
  Pencil,
  Plus,
  Trash2,
  Users,
} from 'lucide-react';
import { useTranslations } from 'next-intl';
import { IconButton } from '@/app/_ui/icon-button.tsx';
import { Menu, MenuItem, MenuSeparator } from '@/app/_ui/menu.tsx';
import type { PlannedItem } from '../../../../../../server/agenda/plan-contract.ts';
import { useAgenda } from './agenda-context.ts';

interface Props {
  item: PlannedItem;
  beforeItemId: string | null;
  hasParts: boolean;
}

/** What can be done to one item beside moving it. */
export function ItemMenu({ item, beforeItemId, hasParts }: Props) {
  const t = useTranslations('agendaEditor');
  const { actions, show, items } = useAgenda();
  const { id: itemId, parentId } = item;
  // Beside the item that it was a part of, right behind it.
  const top = items.filter((one) => one.parentId === null);
  const behindParent = top[top.findIndex(({ id }) => id === parentId) + 1]?.id ?? null;
  const label = t('actionsOf', { title: item.title });
  return (
    <Menu
      label={label}
      trigger={
        <IconButton label={label}>
          <MoreVertical aria-hidden="true" />
        </IconButton>
      }
    >
      <MenuItem onSelect={() => show({ kind: 'edit', itemId })}>
        <Pencil aria-hidden="true" />
        {t('edit')}
      </MenuItem>
      <MenuItem onSelect={() => show({ kind: 'roles', itemId })}>
        <Users aria-hidden="true" />
        {t('roles')}
      </MenuItem>
      {parentId === null && (
        <MenuItem onSelect={() => show({ kind: 'add', parentId: itemId })}>
          <Plus aria-hidden="true" />
          {t('addPart')}
        </MenuItem>
      )}
      {parentId === null && beforeItemId && !hasParts && (
        <MenuItem onSelect={() => actions.move({ itemId, parentId: beforeItemId, beforeId: null })}>
          <IndentIncrease aria-hidden="true" />
          {t('makePart')}
        </MenuItem>
      )}
      {parentId !== null && (
        <MenuItem onSelect={() => actions.move({ itemId, parentId: null, beforeId: behindParent })}>
          <IndentDecrease aria-hidden="true" />
          {t('makeItem')}
        </MenuItem>
      )}
      <MenuSeparator />
      <MenuItem onSelect={() => void actions.remove(item)}>
        <Trash2 aria-hidden="true" />
        {t('remove')}
      </MenuItem>
    </Menu>
  );
}
