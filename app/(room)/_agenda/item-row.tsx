'use client';
import { Link2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { usePresent } from '@/app/_sync/feed-context.tsx';
import type { AgendaItemView } from '../../../server/agenda/contract.ts';
import { personOf } from '../_model/people.ts';
import { ItemMinutes } from '../_panels/item-minutes.tsx';

/** An item in the editor: what it is, its time, and what can be done to it. */
export function ItemRow(props: { item: AgendaItemView; grip?: ReactNode; menu: ReactNode }) {
  const { item } = props;
  const t = useTranslations('console.agendaEditor');
  const present = usePresent();
  const { items, currentItemId } = present.agenda;
  const presenters = item.presenterIds.map((id) => personOf(present, id)?.name).filter(Boolean);
  const leading = items.find(({ id }) => id === item.joinedWithId);
  const parts = items.filter(({ parentId }) => parentId === item.id).length;
  return (
    <div
      className="agenda-row"
      data-current={item.id === currentItemId}
      data-movable={Boolean(props.grip)}
    >
      <span className="agenda-number">{item.number}</span>
      <div>
        <p className="agenda-title">{item.title}</p>
        <p className="agenda-facts">
          <ItemMinutes item={item} />
          {parts > 0 && ` · ${t('parts', { count: parts })}`}
          {presenters.length > 0 && ` · ${presenters.join(', ')}`}
        </p>
        {leading && (
          <p className="agenda-facts agenda-joined">
            <Link2 aria-hidden="true" size={18} />
            {t('joinedWith', { position: leading.number })}
          </p>
        )}
      </div>
      <div className="agenda-row-tools">
        {props.grip}
        {props.menu}
      </div>
    </div>
  );
}
