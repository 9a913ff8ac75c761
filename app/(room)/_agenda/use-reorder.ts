'use client';
import { useTranslations } from 'next-intl';
import { useFeed } from '@/app/_sync/feed-context.tsx';
import { useToast } from '@/app/_ui/toast.tsx';
import { behind, editableAgenda } from '../_model/agenda-editing.ts';
import { useDevice } from '../_room/device-context.tsx';
import { useCommand } from '../_room/use-command.ts';

/** Puts an item to come before another one, and offers to put it back. */
export function useReorder() {
  const t = useTranslations('console.agendaEditor');
  const feed = useFeed();
  const toast = useToast();
  const { meetingId } = useDevice();
  const { run, busy } = useCommand('agenda.reorder');
  const seen = (itemId: string) => {
    const present = feed?.store.get().present;
    const item = present?.agenda.items.find(({ id }) => id === itemId);
    return present && item ? { present, item } : null;
  };
  const send = async (itemId: string, beforeId: string | null) => {
    const now = seen(itemId);
    if (!now) return null;
    return run({ meetingId, itemId, beforeId, fromPosition: now.item.position });
  };
  const move = async (itemId: string, beforeId: string | null) => {
    const before = seen(itemId);
    if (!before) return;
    const backTo = behind(editableAgenda(before.present).toCome, itemId);
    const answer = await send(itemId, beforeId);
    if (!answer?.ok) return;
    const undo = { label: t('undo'), onPress: () => void send(itemId, backTo) };
    toast({ tone: 'info', text: t('moved', { title: before.item.title }), action: undo });
  };
  return { move: (id: string, beforeId: string | null) => void move(id, beforeId), busy };
}
