'use client';
import { Plus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { usePresent } from '@/app/_sync/feed-context.tsx';
import { Button } from '@/app/_ui/button.tsx';
import { SortableList } from '@/app/_ui/sortable-list.tsx';
import type { AgendaItemView } from '../../../server/agenda/contract.ts';
import { GoingProvider } from '../_console/going-context.tsx';
import { editableAgenda } from '../_model/agenda-editing.ts';
import { AgendaEnd } from '../_panels/agenda-end.tsx';
import { PanelFrame } from '../_panels/panel-frame.tsx';
import { DeferDialog } from './defer-dialog.tsx';
import { DeferredItems } from './deferred-items.tsx';
import { InsertDialog } from './insert-dialog.tsx';
import { ItemMenu } from './item-menu.tsx';
import { ItemRow } from './item-row.tsx';
import { JoinDialog } from './join-dialog.tsx';
import { useReorder } from './use-reorder.ts';

/** What is being done to which item; `insert` without one adds at the end. */
type Doing =
  | { what: 'insert'; item: AgendaItemView | null }
  | { what: 'defer' | 'join'; item: AgendaItemView };

/** The agenda while the meeting runs: what is to come is put in order, added, put off, joined. */
export function AgendaEditor() {
  const t = useTranslations('console.agendaEditor');
  const present = usePresent();
  const [doing, setDoing] = useState<Doing | null>(null);
  const { move, busy } = useReorder();
  const { begun, toCome, deferred } = editableAgenda(present);
  const close = () => setDoing(null);
  const menuOf = (item: AgendaItemView) => (
    <ItemMenu item={item} onDo={(what) => setDoing({ what, item })} />
  );
  return (
    <PanelFrame title={t('title')}>
      <GoingProvider>
        <p className="agenda-facts">
          <AgendaEnd />
        </p>
        {begun.length > 0 && (
          <ul className="agenda-rows">
            {begun.map((item) => (
              <li key={item.id}>
                <ItemRow item={item} menu={menuOf(item)} />
              </li>
            ))}
          </ul>
        )}
        <h3>{t('toCome')}</h3>
        {toCome.length === 0 && <p className="console-quiet">{t('nothingToCome')}</p>}
        <div className="agenda-rows">
          <SortableList
            label={t('toCome')}
            items={toCome}
            idOf={(item) => item.id}
            nameOf={(item) => `${item.number}. ${item.title}`}
            onMove={move}
            disabled={busy}
          >
            {(item, grip) => <ItemRow item={item} grip={grip} menu={menuOf(item)} />}
          </SortableList>
        </div>
        <div className="console-row">
          <Button variant="act" onClick={() => setDoing({ what: 'insert', item: null })}>
            <Plus aria-hidden="true" />
            {t('add')}
          </Button>
        </div>
        <DeferredItems items={deferred} />
        {doing?.what === 'insert' && <InsertDialog after={doing.item} onClose={close} />}
        {doing?.what === 'defer' && <DeferDialog item={doing.item} onClose={close} />}
        {doing?.what === 'join' && <JoinDialog item={doing.item} onClose={close} />}
      </GoingProvider>
    </PanelFrame>
  );
}
