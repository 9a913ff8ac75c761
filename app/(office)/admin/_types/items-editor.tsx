'use client';
import { Plus, Trash2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { newCommandId } from '@/app/_sync/command-id.ts';
import { Button } from '@/app/_ui/button.tsx';
import { IconButton } from '@/app/_ui/icon-button.tsx';
import { SortableList } from '@/app/_ui/sortable-list.tsx';
import { TextInput } from '@/app/_ui/text-input.tsx';
import { meetingTypeTemplate } from '../../../../server/catalogues/template-contract.ts';
import type { DraftItem } from './use-type-draft.ts';

const { title: titleSchema, minutes: minutesSchema } =
  meetingTypeTemplate.shape.items.unwrap().element.shape;

interface Props {
  items: readonly DraftItem[];
  tried: boolean;
  onChange(items: DraftItem[]): void;
}

/** The agenda that a meeting of this type begins with. */
export function ItemsEditor({ items, tried, onChange }: Props) {
  const t = useTranslations('admin.types');
  const change = (key: string, changes: Partial<DraftItem>) =>
    onChange(items.map((item) => (item.key === key ? { ...item, ...changes } : item)));
  const move = (key: string, beforeKey: string | null) => {
    const rest = items.filter((item) => item.key !== key);
    const at = beforeKey === null ? rest.length : rest.findIndex((item) => item.key === beforeKey);
    const moved = items.filter((item) => item.key === key);
    onChange([...rest.slice(0, at), ...moved, ...rest.slice(at)]);
  };
  const add = () => onChange([...items, { key: newCommandId(), title: '', minutes: '15' }]);
  return (
    <fieldset className="flex flex-col gap-3">
      <legend className="mb-2 text-lg font-semibold">{t('items')}</legend>
      <SortableList
        label={t('items')}
        items={items}
        idOf={({ key }) => key}
        nameOf={({ title }) => title}
        onMove={move}
      >
        {(item, grip) => (
          <div className="flex flex-wrap items-end gap-3 rounded-lg border-(length:--border-width) border-line bg-paper p-3">
            {grip}
            <div className="min-w-0 flex-1 basis-60">
              <TextInput
                label={t('itemTitle')}
                error={
                  tried && !titleSchema.safeParse(item.title).success ? t('itemNeeded') : undefined
                }
                value={item.title}
                maxLength={300}
                onChange={(event) => change(item.key, { title: event.target.value })}
              />
            </div>
            <div className="w-28">
              <TextInput
                label={t('minutes')}
                error={
                  tried && !minutesSchema.safeParse(Number(item.minutes)).success
                    ? t('badMinutes')
                    : undefined
                }
                inputMode="numeric"
                value={item.minutes}
                onChange={(event) => change(item.key, { minutes: event.target.value })}
              />
            </div>
            <IconButton
              label={t('removeItem', { title: item.title })}
              onClick={() => onChange(items.filter(({ key }) => key !== item.key))}
            >
              <Trash2 aria-hidden="true" />
            </IconButton>
          </div>
        )}
      </SortableList>
      <div>
        <Button onClick={add}>
          <Plus aria-hidden="true" />
          {t('addItem')}
        </Button>
      </div>
    </fieldset>
  );
}
