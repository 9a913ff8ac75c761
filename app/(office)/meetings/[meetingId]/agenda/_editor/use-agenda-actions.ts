'use client';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useOptimistic, useTransition } from 'react';
import { useToast } from '@/app/_ui/toast.tsx';
import type {
  AgendaPlan,
  PlannedItem,
  RemovedItem,
} from '../../../../../../server/agenda/plan-contract.ts';
import type { InputOf } from '../../../../../../server/transport/contract.ts';
import { useCommand } from '../../../../_frame/use-command.ts';
import { movedItems } from './agenda-clock.ts';

type NewItem = Omit<InputOf<'agenda.add-item'>, 'meetingId'>;
type Changes = InputOf<'agenda.edit-item'>['changes'];
type Roles = InputOf<'agenda.set-item-roles'>['roles'];
type Move = Omit<InputOf<'agenda.move-item'>, 'meetingId'>;

export interface AgendaActions {
  /** Each answers whether it was done; a refusal has been said. */
  add(item: NewItem): Promise<boolean>;
  edit(itemId: string, changes: Changes): Promise<boolean>;
  setRoles(itemId: string, roles: Roles): Promise<boolean>;
  move(move: Move): void;
  remove(item: PlannedItem): Promise<void>;
}

/** What is done to the agenda. Moves show at once; everything else when the server has it. */
export function useAgendaActions(meetingId: string, plan: AgendaPlan) {
  const t = useTranslations('agendaEditor');
  const router = useRouter();
  const toast = useToast();
  const [pending, startTransition] = useTransition();
  const [items, showMove] = useOptimistic(plan.items, movedItems);
  const adding = useCommand('agenda.add-item');
  const editing = useCommand('agenda.edit-item');
  const settingRoles = useCommand('agenda.set-item-roles');
  const moving = useCommand('agenda.move-item');
  const removing = useCommand('agenda.remove-item');
  const done = (answer: { ok: boolean }) => {
    router.refresh();
    return answer.ok;
  };
  const add = async (item: NewItem) => done(await adding.run({ meetingId, ...item }));
  const undo = async (removed: RemovedItem) => {
    if (await add(removed)) toast({ tone: 'success', text: t('broughtBack') });
  };
  const actions: AgendaActions = {
    add,
    edit: async (itemId, changes) => done(await editing.run({ meetingId, itemId, changes })),
    setRoles: async (itemId, roles) => done(await settingRoles.run({ meetingId, itemId, roles })),
    move(move) {
      startTransition(async () => {
        showMove(move);
        done(await moving.run({ meetingId, ...move }));
      });
    },
    async remove({ id, title }) {
      const answer = await removing.run({ meetingId, itemId: id });
      done(answer);
      if (!answer.ok) return;
      const action = { label: t('undo'), onPress: () => void undo(answer.value) };
      toast({ tone: 'success', text: t('removed', { title }), action });
    },
  };
  const busy = adding.busy || editing.busy || settingRoles.busy || removing.busy || pending;
  return { items, actions, busy };
}
