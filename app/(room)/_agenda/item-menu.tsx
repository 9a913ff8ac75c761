'use client';
import { CalendarClock, Ellipsis, Link2, ListPlus, LogIn, Unlink2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { usePresent } from '@/app/_sync/feed-context.tsx';
import { IconButton } from '@/app/_ui/icon-button.tsx';
import { Menu, MenuItem } from '@/app/_ui/menu.tsx';
import { useToast } from '@/app/_ui/toast.tsx';
import type { AgendaItemView } from '../../../server/agenda/contract.ts';
import { useGoing } from '../_console/going-context.tsx';
import { isToCome } from '../_model/agenda.ts';
import { joinable } from '../_model/agenda-editing.ts';
import { useDevice } from '../_room/device-context.tsx';
import { useCommand } from '../_room/use-command.ts';

/** What can be done to one item now. */
export function ItemMenu(props: {
  item: AgendaItemView;
  onDo(what: 'insert' | 'defer' | 'join'): void;
}) {
  const { item, onDo } = props;
  const t = useTranslations('console.agendaEditor');
  const present = usePresent();
  const toast = useToast();
  const { ask } = useGoing();
  const { meetingId } = useDevice();
  const separate = useCommand('agenda.separate');
  const join = useCommand('agenda.join');
  const toCome = isToCome(present, item);
  const withId = item.joinedWithId;
  const takeOut = async () => {
    const answer = await separate.run({ meetingId, itemId: item.id });
    if (!answer.ok || withId === null) return;
    const back = () => void join.run({ meetingId, itemId: item.id, withId });
    const action = { label: t('undo'), onPress: back };
    toast({ tone: 'info', text: t('separated', { title: item.title }), action });
  };
  return (
    <Menu
      label={t('menu', { title: item.title })}
      trigger={
        <IconButton label={t('menu', { title: item.title })}>
          <Ellipsis aria-hidden="true" />
        </IconButton>
      }
    >
      {item.id !== present.agenda.currentItemId && withId === null && (
        <MenuItem onSelect={() => ask(item)}>
          <LogIn aria-hidden="true" />
          {t('goTo')}
        </MenuItem>
      )}
      <MenuItem onSelect={() => onDo('insert')}>
        <ListPlus aria-hidden="true" />
        {t('insertAfter')}
      </MenuItem>
      {toCome && withId === null && (
        <MenuItem disabled={joinable(present, item).length === 0} onSelect={() => onDo('join')}>
          <Link2 aria-hidden="true" />
          {t('join')}
        </MenuItem>
      )}
      {withId !== null && (
        <MenuItem onSelect={() => void takeOut()}>
          <Unlink2 aria-hidden="true" />
          {t('separate')}
        </MenuItem>
      )}
      {toCome && (
        <MenuItem onSelect={() => onDo('defer')}>
          <CalendarClock aria-hidden="true" />
          {t('defer')}
        </MenuItem>
      )}
    </Menu>
  );
}
