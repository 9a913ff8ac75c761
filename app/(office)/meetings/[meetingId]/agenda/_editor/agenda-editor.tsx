'use client';
import { Plus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useMemo, useState } from 'react';
import { Button } from '@/app/_ui/button.tsx';
import { Card } from '@/app/_ui/card.tsx';
import { EmptyState } from '@/app/_ui/empty-state.tsx';
import type { AgendaPlan } from '../../../../../../server/agenda/plan-contract.ts';
import { agendaClock } from './agenda-clock.ts';
import { AgendaContext, type AgendaSurroundings, type OpenForm } from './agenda-context.ts';
import { AgendaSummary } from './agenda-summary.tsx';
import { ItemForm } from './item-form.tsx';
import { ItemList } from './item-list.tsx';
import { RolesDialog } from './roles-dialog.tsx';
import { useAgendaActions } from './use-agenda-actions.ts';

interface Props extends Pick<AgendaSurroundings, 'meetingId' | 'people' | 'rolls' | 'units'> {
  plan: AgendaPlan;
}

export function AgendaEditor({ meetingId, plan, people, rolls, units }: Props) {
  const t = useTranslations('agendaEditor');
  const [open, show] = useState<OpenForm | null>(null);
  const { items, actions } = useAgendaActions(meetingId, plan);
  const clock = useMemo(() => agendaClock({ ...plan, items }), [plan, items]);
  const { editable } = plan;
  const withRoles = open?.kind === 'roles' ? items.find(({ id }) => id === open.itemId) : undefined;
  return (
    <AgendaContext
      value={{ meetingId, editable, items, people, rolls, units, actions, open, show }}
    >
      <section aria-labelledby="agenda-title" className="flex flex-col gap-5">
        <h2 id="agenda-title" className="text-2xl font-bold">
          {t('title')}
        </h2>
        <AgendaSummary plan={plan} clock={clock} />
        {items.length === 0 && !open && (
          <Card>
            <EmptyState
              title={t('empty')}
              text={editable ? t('emptyHint') : t('emptyForReaders')}
            />
          </Card>
        )}
        <ItemList label={t('title')} items={clock.items} parentId={null} />
        {open?.kind === 'add' && open.parentId === null && (
          <ItemForm
            draftKey={`${meetingId}:new`}
            onSave={(item) => actions.add({ item, parentId: null, beforeId: null })}
          />
        )}
        {editable && open === null && (
          <div>
            <Button variant="primary" onClick={() => show({ kind: 'add', parentId: null })}>
              <Plus aria-hidden="true" />
              {t('add')}
            </Button>
          </div>
        )}
        {withRoles && <RolesDialog item={withRoles} />}
      </section>
    </AgendaContext>
  );
}
